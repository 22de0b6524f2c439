import type { Reply } from '../../dialogs/report-dialog.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Context } from '../context.ts'
import { hearComment } from '../tickets/hear-comment.ts'
import { loadHeldTicket, loadTicket } from '../tickets/tickets-table.ts'
import { alertsTo } from './alerts.ts'

/** As a new message; the alert stays where it is. */
export async function askForNote(ticketId: string, personId: string, { db }: Context): Promise<Reply[]> {
  const ticket = await loadTicket(db, ticketId)
  const [alert] = ticket ? alertsTo(personId, ticket.deliveries) : []
  if (!alert) return [{ show: 'text', text: textsIn('nb').alert.onlyLeader }]
  return [
    { show: 'ask-note', ticketId },
    { show: 'alert', ticketId, deliveryId: alert.id },
  ]
}

/** An alerted leader adds a note for the help desk. */
export async function addNote(
  ticketId: string,
  written: string,
  personId: string,
  context: Context,
): Promise<Reply[]> {
  const texts = textsIn('nb')
  return context.db.transaction().execute(async (trx): Promise<Reply[]> => {
    const ticket = await loadHeldTicket(trx, ticketId)
    if (!ticket || alertsTo(personId, ticket.deliveries).length === 0) {
      return [{ show: 'text', text: texts.alert.onlyLeader }]
    }
    const { nothing, thanks } = texts.afterwards.note
    const answers = { empty: nothing, kept: thanks }
    return hearComment(trx, ticket, { text: written, by: personId }, answers, context)
  })
}
