import { randomUUID } from 'node:crypto'
import type { Reply } from '../../dialogs/report-dialog.ts'
import { maskSecrets } from '../../dialogs/secrets.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Context } from '../context.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import { insertComment } from '../tickets/comments-table.ts'
import { holdTicket, loadTicket } from '../tickets/tickets-table.ts'
import { alertsTo } from './alerts.ts'

const LONGEST_NOTE = 2_000

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
  const { text, found } = maskSecrets(written.trim().slice(0, LONGEST_NOTE))
  return context.db.transaction().execute(async (trx): Promise<Reply[]> => {
    await holdTicket(trx, ticketId)
    const ticket = await loadTicket(trx, ticketId)
    if (!ticket || alertsTo(personId, ticket.deliveries).length === 0) {
      return [{ show: 'text', text: texts.alert.onlyLeader }]
    }
    if (!text) return [{ show: 'text', text: texts.afterwards.note.nothing }]
    const id = randomUUID()
    await insertComment(trx, { id, ticket_id: ticketId, at: context.clock(), by: personId, text })
    await changeTicket(trx, { ticketId, what: 'commented', by: personId, details: { comment: id } }, context)
    const warning: Reply[] = found.length > 0 ? [{ show: 'text', text: texts.secretSeen }] : []
    return [...warning, { show: 'text', text: texts.afterwards.note.thanks }]
  })
}
