import type { HistoryJson, PersonJson, TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Action } from '../api.ts'

/** An action that an agent asked for, and the last entry of the history that they had seen then. */
export type Attempt = { action: Action; after: number }

/** What the history calls each. */
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

/** Whether the history tells of it. */
export function isIn(ticket: TicketJson, { action, after }: Attempt, myId: string): boolean {
  const { source: _, ...asked }: Record<string, string> = action.body
  return ticket.history.some((entry) => {
    const said = saidIn(entry, ticket)
    const isMine = entry.id > after && entry.by?.id === myId && told[action.name].includes(entry.what)
    return isMine && Object.entries(asked).every(([field, value]) => said[field] === value.trim())
  })
}

/** As an action's body has it. */
function saidIn(
  { text, assignee, details }: HistoryJson,
  ticket: TicketJson,
): Record<string, string | undefined> {
  const { resolution, how, claim: what } = details
  const externalReference = ticket.externalReference ?? ''
  return { text: text ?? '', assignee: assignee?.id, resolution, how, what, externalReference }
}

/**
 * The person who last changed the ticket since it was seen; null when it was Straks itself. That can be who asks: what
 * was saved and never heard of, because the answer was lost, must not be done once more unasked.
 */
export function changedBy(seen: TicketJson, current: TicketJson): PersonJson | null {
  const lastSeen = seen.history.at(-1)?.id ?? 0
  return current.history.findLast(({ id, by }) => id > lastSeen && by !== null)?.by ?? null
}
