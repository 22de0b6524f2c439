import type { Reply, Say } from '../../dialogs/turn.ts'
import type { Db } from '../store/schema.ts'
import { alertsReaching } from '../tickets/alerts.ts'
import { employeesIn, isClosed } from '../tickets/ticket-state.ts'
import { loadTicket } from '../tickets/tickets-table.ts'
import { acknowledgeAlerts } from './acknowledge-alerts.ts'
import { loadLockedAsTold } from './as-told.ts'
import { type CommentAnswers, hearComment } from './hear-comment.ts'
import type { Needs } from './needs.ts'

/** As a new message; the alert stays where it is. */
export async function askForNote(ticketId: string, personId: string, { db }: Needs): Promise<Reply[]> {
  const ticket = await loadTicket(db, ticketId)
  const [alert] = alertsReaching(personId, ticket)
  if (!alert) return [{ show: 'text', text: onlyLeader }]
  return [
    { show: 'ask-note', ticketId },
    { show: 'alert', ticketId, deliveryId: alert.id },
  ]
}

/** An alerted leader adds a note for the help desk and for those whose ticket it is. Whoever writes has seen it. */
export async function addNote(
  trx: Db,
  ticketId: string,
  written: string,
  personId: string,
  context: Needs,
): Promise<Reply[]> {
  const ticket = await loadLockedAsTold(trx, ticketId, context)
  if (!ticket || alertsReaching(personId, ticket).length === 0) {
    return [{ show: 'text', text: onlyLeader }]
  }
  const answers: CommentAnswers = {
    empty: ({ afterwards }) => afterwards.note.nothing,
    kept: () => noted,
  }
  const note = { text: written, by: personId, to: employeesIn(ticket) }
  const replies = await hearComment(trx, ticket, note, answers, context)
  if (written.trim() !== '' && !isClosed(ticket.status))
    await acknowledgeAlerts(trx, ticket, personId, context)
  return replies
}

const noted: Say = ({ afterwards }) => afterwards.note.thanks
const onlyLeader: Say = ({ alert }) => alert.onlyLeader
