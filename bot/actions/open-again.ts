import type { Reply } from '../../dialogs/turn.ts'
import type { Db } from '../store/schema.ts'
import { alertsReaching } from '../tickets/alerts.ts'
import { isOwnTicket, loadTicket } from '../tickets/tickets-table.ts'
import { NOT_OURS, ONLY_LEADER } from './change.ts'

/** Shows an alert once more to a leader whom it has reached, and to nobody else. */
export async function openAlert(ticketId: string, personId: string, db: Db): Promise<Reply[]> {
  const [alert] = alertsReaching(personId, await loadTicket(db, ticketId))
  return alert ? [{ show: 'alert', ticketId, deliveryId: alert.id }] : ONLY_LEADER
}

/** Asks them for a note, as a new message; the alert stays where it is. */
export async function askForNote(ticketId: string, personId: string, db: Db): Promise<Reply[]> {
  const shown = await openAlert(ticketId, personId, db)
  return shown === ONLY_LEADER ? shown : [{ show: 'ask-note', ticketId }, ...shown]
}

/** Shows a ticket in chat to its reporter or the affected person, and to nobody else. */
export async function openOwnTicket(ticketId: string, personId: string, db: Db): Promise<Reply[]> {
  const ticket = await loadTicket(db, ticketId)
  return ticket && isOwnTicket(ticket, personId) ? [{ show: 'receipt', ticketId }] : NOT_OURS
}

/** Asks them something about it, as a new message; the receipt stays where it is. */
export async function askAboutOwnTicket(
  ask: Extract<Reply, { show: 'ask-withdrawal' | 'ask-addition' }>,
  personId: string,
  db: Db,
): Promise<Reply[]> {
  const shown = await openOwnTicket(ask.ticketId, personId, db)
  return shown === NOT_OURS ? shown : [ask, ...shown]
}
