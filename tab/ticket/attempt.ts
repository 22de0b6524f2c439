import type { HistoryJson, PersonJson, TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Action } from '../api.ts'

/** An action that an agent asked for, and the last entry of the history that they had seen then. */
export type Attempt = { action: Action; after: number }

/** Whether the history tells of it. */
export function isIn(ticket: TicketJson, { action, after }: Attempt, myId: string): boolean {
  return ticket.history.some(
    (entry) => entry.id > after && entry.by?.id === myId && tellsOf(entry, action, ticket),
  )
}

function tellsOf(
  { what, text, assignee, details }: HistoryJson,
  { name, body }: Action,
  { externalReference }: TicketJson,
): boolean {
  switch (name) {
    case 'comment':
      return what === 'commented' && text === body.text.trim()
    case 'note':
      return what === 'noted' && text === body.text.trim()
    case 'assign':
      return what === 'assigned' && assignee?.id === body.assignee
    case 'resolve':
      return (
        what === 'resolved' && details.resolution === body.resolution && (text ?? '') === body.text.trim()
      )
    case 'undo':
      return what === 'undone' || what === 'note-removed'
    case 'reopen':
      return what === 'reopened'
    case 'acknowledge':
      return what === 'acknowledged' && details.how === body.how
    case 'confirm':
      return what === 'confirmation' && details.claim === body.what
    case 'unconfirm':
      return what === 'confirmation-removed' && details.claim === body.what
    case 'release':
      return what === 'released'
    case 'refer':
      return what === 'referenced' && (externalReference ?? '') === body.externalReference.trim()
  }
}

/**
 * The person who last changed the ticket since it was seen; null when it was Straks itself. That can be who asks: what
 * was saved and never heard of, because the answer was lost, must not be done once more unasked.
 */
export function changedBy(seen: TicketJson, current: TicketJson): PersonJson | null {
  const lastSeen = seen.history.at(-1)?.id ?? 0
  return current.history.findLast(({ id, by }) => id > lastSeen && by !== null)?.by ?? null
}
