import type { HistoryJson, PersonJson, TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Action } from '../api.ts'

/** An agent's action, and the last entry of the history that they had seen. */
export type Attempt = { action: Action; after: number }

export function lastEntry(ticket: TicketJson | undefined): number {
  return ticket?.history.at(-1)?.id ?? 0
}

/** The history's codes for each action. */
const told: Record<Action['name'], string[]> = {
  comment: ['commented'],
  note: ['noted'],
  assign: ['assigned'],
  resolve: ['resolved'],
  undo: ['undone', 'note-removed'],
  reopen: ['reopened'],
  acknowledge: ['acknowledged'],
  confirm: ['confirmation'],
  unconfirm: ['confirmation-removed'],
  release: ['released'],
  refer: ['referenced'],
}

export function isIn(ticket: TicketJson, { action, after }: Attempt, myId: string): boolean {
  const { source: _, of: __, ...asked } = { source: '', of: '', ...action.body }
  return ticket.history.some((entry) => {
    const said = saidIn(entry, ticket)
    const isMeant = entry.id > after && isOf(entry, action, myId)
    return isMeant && Object.entries(asked).every(([field, value]) => said[field] === String(value).trim())
  })
}

/** Returns the history's entry of an action that was just saved. */
export function entryOf({ history }: TicketJson, action: Action, myId: string): number | undefined {
  return history.findLast((entry) => isOf(entry, action, myId))?.id
}

function isOf({ by, what }: HistoryJson, { name }: Pick<Action, 'name'>, myId: string): boolean {
  return by?.id === myId && told[name].includes(what)
}

/** Tells whether the agent has had these deliveries sent again since an entry of the history. */
export function areResent(ticket: TicketJson, ids: string[], after: number, myId: string): boolean {
  const isOne = ({ id, by, what }: HistoryJson) => id > after && by?.id === myId && what === 'retried'
  const resent = ticket.history.filter(isOne).map(({ details }) => details.delivery ?? '')
  return ids.every((id) => resent.includes(id))
}

/** Returns the entry's content in the form of an action's body. */
function saidIn(
  { text, assignee, details }: HistoryJson,
  ticket: TicketJson,
): Record<string, string | undefined> {
  const { resolution, how, leader, claim: what, entry } = details
  const externalReference = ticket.externalReference ?? ''
  return { text: text ?? '', assignee: assignee?.id, resolution, how, leader, what, entry, externalReference }
}

/**
 * Returns who last changed the ticket since it was seen, as far as that may change the action; null when nobody
 * did. It can be the same agent: an action that was saved, but whose answer was lost, must not be repeated
 * unasked.
 */
export function changedBy(seen: TicketJson, current: TicketJson, action: Action['name']): PersonJson | null {
  const theirs = [seen.reporter, seen.affected, seen.leader].flatMap((one) => one?.id ?? [])
  return (
    current.history.findLast((entry) => {
      // What they do stays when an agent's action before it is undone.
      const isAside = action === 'undo' && theirs.includes(entry.by?.id ?? '')
      return entry.id > lastEntry(seen) && !isAside && mayChange(entry, action)
    })?.by ?? null
  )
}

/** A desk's news that its mail has arrived. */
const ARRIVED = ['auto-replied', 'received']

/**
 * That a desk's mail has arrived changes nothing, and its number only another number. That nobody is at the desk
 * may change what people are told.
 */
export function mayChange({ by, what, details }: HistoryJson, action: Action['name']): boolean {
  if (by === null || ARRIVED.includes(what)) return false
  if (what === 'referenced' && details.desk) return action === 'refer'
  return details.mail !== 'out-of-office' || action === 'resolve' || action === 'comment'
}
