import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import type { Action } from '../api.ts'
import { entryOf } from '../ticket/attempt.ts'
import { restore } from '../ticket/outcome.ts'
import { forgetSent } from '../unsent.ts'
import { type Agent, type Came, type Doing, doTo } from './step.ts'

export type Step = { ticket: TicketSummary } & (Came | { state: 'waiting' | 'under-way' })

export type Work = {
  id: number
  action: Doing
  steps: readonly Step[]
  isUnderWay: boolean
  begunAt: number
}

export type Works = ReturnType<typeof createWorks>

/** All actions that an agent starts from the list; leaving the list does not stop them. */
export function createWorks(agent: Agent) {
  let works: readonly Work[] = []
  let lastId = 0
  const listeners = new Set<() => void>()
  const show = (shown: readonly Work[]) => {
    works = shown
    for (const changed of listeners) changed()
  }
  const keep = (work: Work) => show(works.map((one) => (one.id === work.id ? work : one)))
  const start = inTurn((work) => doEach(work, agent, keep))
  const begin = (action: Doing, tickets: readonly TicketSummary[]) => {
    lastId += 1
    const steps = tickets.map((ticket): Step => ({ ticket, state: 'waiting' }))
    const work = { id: lastId, action, steps, isUnderWay: true, begunAt: performance.now() }
    // Removes successful ones, which have been seen; resolved tickets may still be undone.
    show([...works.filter((one) => one.isUnderWay || !isWell(one) || one.action.name === 'resolve'), work])
    start(work, works)
  }
  const forget = (work: Work) => show(works.filter(({ id }) => id !== work.id))
  return {
    listen(changed: () => void) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    now: () => works,
    begin,
    undo(work: Work) {
      forget(work)
      const { action, steps } = work
      if (action.name !== 'assign' && action.name !== 'resolve') return
      const entries = new Map(
        steps.map((step) => [step.ticket.number, entryOfStep(step, action, agent.myId)]),
      )
      const tickets = steps.map(({ ticket }) => ticket)
      begin({ name: 'undo', of: action, entries }, tickets)
    },
    again(work: Work) {
      const steps = work.steps.map((step): Step => (isLeft(step) ? waitingAgain(step) : step))
      const again = { ...work, steps, isUnderWay: true }
      keep(again)
      start(again, works)
    },
    forget,
  }
}

function entryOfStep(step: Step, action: Action, myId: string): number | undefined {
  return step.state === 'done' ? entryOf(step.current, action, myId) : undefined
}

/** Lets each action wait for earlier ones on the same tickets, so that the last press counts. */
function inTurn(perform: (work: Work) => Promise<readonly Step[]>) {
  const ends = new Map<Work['id'], Promise<readonly Step[]>>()
  return (work: Work, all: readonly Work[]) => {
    const earlier = all.filter((one) => one.id !== work.id && one.isUnderWay && isAboutSame(one, work))
    const ended = Promise.all(earlier.map(({ id }) => ends.get(id) ?? []))
    const end = ended.then((steps) => perform(asLeftBy(steps.flat(), work)))
    ends.set(work.id, end)
  }
}

/** Maximum number of parallel requests: the browser needs connections for others. */
const AT_ONCE = 4

/** Works on a few tickets at a time, in order. If the rest would fail as well, they stay waiting. */
async function doEach(begun: Work, agent: Agent, keep: (work: Work) => void): Promise<readonly Step[]> {
  const steps = [...begun.steps]
  const waiting = steps.flatMap(({ state }, place) => (state === 'waiting' ? [place] : []))
  const set = (place: number, step: Step) => {
    steps[place] = step
    keep({ ...begun, steps: [...steps], isUnderWay: true })
  }
  const goOn = async (): Promise<void> => {
    const place = waiting.shift()
    const step = place === undefined ? undefined : steps[place]
    if (place === undefined || !step) return
    const { ticket } = step
    set(place, { ticket, state: 'under-way' })
    const came = await doTo(ticket, begun.action, agent)
    set(place, { ...came, ticket: came.state === 'done' ? came.current : ticket })
    if (came.state === 'done') keepWords(begun.action, ticket.number, agent.left)
    if (came.state === 'failed' && isForAll(came.problem.status)) waiting.length = 0
    return goOn()
  }
  await Promise.all(Array.from({ length: AT_ONCE }, goOn))
  keep({ ...begun, steps, isUnderWay: false })
  return steps
}

function isAboutSame(one: Work, other: Work): boolean {
  return one.steps.some(({ ticket }) => other.steps.some((step) => step.ticket.number === ticket.number))
}

/** Returns the action with its tickets as earlier actions left them. */
function asLeftBy(earlier: Step[], work: Work): Work {
  const steps = work.steps.map((step): Step => {
    const newer = earlier.findLast(
      ({ ticket }) => ticket.number === step.ticket.number && ticket.version > step.ticket.version,
    )
    return newer ? { ...step, ticket: newer.ticket } : step
  })
  return { ...work, steps }
}

/** Deletes the unsent text once it is sent, and puts it back when that is undone. */
function keepWords(action: Doing, number: string, left: Agent['left']): void {
  if (action.name === 'undo') restore(action.of, number, left)
  else if (action.name === 'resolve') forgetSent(left.unsent.resolve, number, action.body.text)
}

/** No connection, not signed in, no longer an agent, or Straks is out of order. */
function isForAll(status: number): boolean {
  return [0, 401, 403, 429, 503].includes(status)
}

export function isLeft({ state }: Step): boolean {
  return state === 'waiting' || state === 'failed' || state === 'overtaken'
}

export function isWell({ steps }: Work): boolean {
  return steps.every(({ state }) => state === 'done')
}

/** The agent who tries again has been told of the other change, so the current ticket is used. */
function waitingAgain(step: Step): Step {
  const ticket = step.state === 'overtaken' ? step.current : step.ticket
  return { ticket, state: 'waiting' }
}
