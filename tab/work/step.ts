import type { PersonJson, TicketJson, TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import type { Action, Api, Undoable } from '../api.ts'
import { ApiProblem } from '../ask.ts'
import { isOpen } from '../is-open.ts'
import { mayChange } from '../ticket/attempt.ts'
import type { Unsent } from '../unsent.ts'

export type Doing = Done | Undo

/** `entries`: the history's entry to undo, by the ticket's number. */
type Undo = {
  name: 'undo'
  of: Extract<Done, { name: Undoable['name'] }>
  entries: ReadonlyMap<string, number | undefined>
}

type Done =
  | Extract<Action, { name: 'resolve' | 'release' }>
  | (Extract<Action, { name: 'assign' }> & { to: PersonJson })

export type Came =
  | { state: 'done'; current: TicketJson }
  /** Nothing to do: it was so already, or the ticket is closed. */
  | { state: 'needless' }
  /** Somebody has changed what the list showed. */
  | { state: 'overtaken'; by: PersonJson | null; current: TicketSummary }
  | { state: 'failed'; problem: ApiProblem }

export type Agent = { api: Api; myId: string; left: { unsent: Unsent } }

/** Acts on the ticket as it was seen, and repeats the action as long as only Straks changes it. */
export async function doTo(at: TicketSummary, action: Doing, agent: Agent): Promise<Came> {
  if (isNeedless(at, action)) return { state: 'needless' }
  const { api, myId } = agent
  const done = (current: TicketJson): Came => ({ state: 'done', current })
  const answer = await api.act(at, askedOf(at, action)).then(done, currentOrProblem)
  if ('state' in answer) return answer
  const current = answer
  if (current instanceof ApiProblem) return { state: 'failed', problem: current }
  const by = lastPerson(current)
  const isMine = by?.id === myId
  // The answer to an earlier try was lost.
  if (isNeedless(current, action))
    return isMine && isSo(current, action) ? done(current) : { state: 'needless' }
  // The list may not know of the agent's own changes yet.
  if (looksOtherwise(at, current) && !isMine) return { state: 'overtaken', by, current }
  return doTo(current, action, agent)
}

function askedOf({ number }: TicketSummary, action: Doing): Action {
  if (action.name !== 'undo') return action
  return { name: 'undo', body: { of: action.of.name, entry: action.entries.get(number) } }
}

function currentOrProblem(error: unknown): TicketJson | ApiProblem {
  if (!(error instanceof ApiProblem)) return new ApiProblem(0, { isChange: true })
  return error.current ?? error
}

function isNeedless(ticket: TicketSummary, action: Doing): boolean {
  if (action.name === 'undo') return false
  if (action.name === 'release') return !ticket.withheld
  return !isOpen(ticket) || (action.name === 'assign' && ticket.assignee?.id === action.body.assignee)
}

/** Tells whether the ticket, which needs no more of the action, is so because of it. */
function isSo({ assignee }: TicketSummary, action: Doing): boolean {
  return action.name !== 'assign' || assignee?.id === action.body.assignee
}

function looksOtherwise(seen: TicketSummary, current: TicketSummary): boolean {
  return seen.status !== current.status || seen.assignee?.id !== current.assignee?.id
}

/** A desk's system changes neither status nor assignee. */
function lastPerson({ history }: TicketJson): PersonJson | null {
  return history.findLast((entry) => mayChange(entry, 'assign'))?.by ?? null
}
