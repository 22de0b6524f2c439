import type { Reply } from '../../dialogs/turn.ts'
import type { Db } from '../store/schema.ts'
import { isOwnTicket, loadTicket } from '../tickets/tickets-table.ts'
import { NOT_OURS } from './change.ts'

/** Shows a ticket in chat to its reporter or the affected person, and to nobody else. */
export async function openOwnTicket(ticketId: string, personId: string, db: Db): Promise<Reply[]> {
  const ticket = await loadTicket(db, ticketId)
  if (ticket && isOwnTicket(ticket, personId)) return [{ show: 'receipt', ticketId }]
  return NOT_OURS
}

/** Asks them something about it, as a new message; the receipt stays where it is. */
export async function askAboutOwnTicket(
  ask: Extract<Reply, { show: 'ask-withdrawal' | 'ask-addition' }>,
  personId: string,
  db: Db,
): Promise<Reply[]> {
  const shown = await openOwnTicket(ask.ticketId, personId, db)
  return shown[0]?.show === 'receipt' ? [ask, ...shown] : shown
}
