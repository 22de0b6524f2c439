import type { HistoryJson, PersonJson, TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Action } from '../api.ts'

/** An agent's action, and the last entry of the history that they had seen. */
export type Attempt = { action: Action; after: number }

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

/** Tells whether the history has the action. */
export function isIn(ticket: TicketJson, { action, after }: Attempt, myId: string): boolean {
  const { source: _, of: __, ...asked }: Record<string, string> = action.body
  return ticket.history.some((entry) => {
    const said = saidIn(entry, ticket)
    const isMine = entry.id > after && entry.by?.id === myId && told[action.name].includes(entry.what)
    return isMine && Object.entries(asked).every(([field, value]) => said[field] === value.trim())
  })
}

/** Returns the entry's content in the form of an action's body. */
function saidIn(
  { text, assignee, details }: HistoryJson,
  ticket: TicketJson,
): Record<string, string | undefined> {
  const { resolution, how, leader, claim: what } = details
  const externalReference = ticket.externalReference ?? ''
  return { text: text ?? '', assignee: assignee?.id, resolution, how, leader, what, externalReference }
}

/**
 * Returns the person who last changed the ticket since it was seen; null when it was Straks itself. It can be
 * the same agent: an action that was saved, but whose answer was lost, must not be repeated unasked.
 */
export function changedBy(seen: TicketJson, current: TicketJson): PersonJson | null {
  const lastSeen = seen.history.at(-1)?.id ?? 0
  return current.history.findLast(({ id, by }) => id > lastSeen && by !== null)?.by ?? null
}
