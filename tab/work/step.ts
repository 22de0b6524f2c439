import type { PersonJson, TicketJson, TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import type { Action, Api } from '../api.ts'
import { ApiProblem, currentIn } from '../ask.ts'
import { isOpen } from '../is-open.ts'
import { actOn, type Judged } from '../ticket/attempt.ts'
import type { Unsent } from '../unsent.ts'

export type Doing = Done | (Extract<Action, { name: 'undo' }> & { of: Done })

type Done =
  | Extract<Action, { name: 'resolve' | 'release' }>
  | (Extract<Action, { name: 'assign' }> & { to: PersonJson })

export type Came =
  | { state: 'done'; current: TicketSummary }
  /** Nothing to do: it was so already, or the ticket is closed. */
  | { state: 'needless' }
  /** Somebody has changed what the list showed. */
  | { state: 'overtaken'; by: PersonJson | null; current: TicketSummary }
  | { state: 'failed'; problem: ApiProblem }

export type Agent = { api: Api; myId: string; left: { unsent: Unsent } }

export async function doTo(seen: TicketSummary, action: Doing, { api, myId }: Agent): Promise<Came> {
  if (isNeedless(seen, action)) return { state: 'needless' }
  const judge = (current: TicketJson): Judged => {
    const isMine = lastPerson(current)?.id === myId
    // The answer to an earlier try was lost.
    if (isNeedless(current, action)) return isMine ? 'saved' : 'overtaken'
    // The list may not know of the agent's own changes yet.
    return looksOtherwise(seen, current) && !isMine ? 'overtaken' : 'again'
  }
  try {
    return { state: 'done', current: await actOn(seen, action, api, judge) }
  } catch (error) {
    const current = currentIn(error)
    if (!current) return { state: 'failed', problem: asProblem(error) }
    if (isNeedless(current, action)) return { state: 'needless' }
    return { state: 'overtaken', by: lastPerson(current), current }
  }
}

function asProblem(error: unknown): ApiProblem {
  return error instanceof ApiProblem ? error : new ApiProblem(0, { isChange: true })
}

function isNeedless(ticket: TicketSummary, { name, body }: Doing): boolean {
  if (name === 'undo') return false
  if (name === 'release') return !ticket.withheld
  return !isOpen(ticket) || (name === 'assign' && ticket.assignee?.id === body.assignee)
}

function looksOtherwise(seen: TicketSummary, current: TicketSummary): boolean {
  return seen.status !== current.status || seen.assignee?.id !== current.assignee?.id
}

function lastPerson({ history }: TicketJson): PersonJson | null {
  return history.findLast(({ by }) => by !== null)?.by ?? null
}
