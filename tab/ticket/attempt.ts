import type { HistoryJson, TicketJson } from '../../bot/helpdesk/api-shapes.ts'
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
