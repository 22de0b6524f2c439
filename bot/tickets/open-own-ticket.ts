import type { Reply } from '../../dialogs/report-dialog.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Context } from '../context.ts'
import { loadTicket } from './tickets-table.ts'

/** Shows a ticket in chat to its reporter or the affected person, and to nobody else. */
export async function openOwnTicket(ticketId: string, personId: string, { db }: Context): Promise<Reply[]> {
  const ticket = await loadTicket(db, ticketId)
  const isTheirs = ticket?.reporter_id === personId || ticket?.affected_id === personId
  return isTheirs ? [{ show: 'receipt', ticketId }] : [{ show: 'text', text: textsIn('nb').notOurs }]
}
