import type { Reply, ReplyOf } from '../../dialogs/turn.ts'
import { alertsReaching } from '../tickets/alerts.ts'
import { isOwnTicket, loadTicket } from '../tickets/tickets-table.ts'
import { type Change, NOT_OURS, ONLY_LEADER } from './change.ts'
import type { Needs } from './needs.ts'

// Reading actions, which need no transaction.

/** Shows an alert again, only to a leader whom it has reached. */
export const openAlert: Change = async (ticketId, _, personId, { db }) => {
  const [alert] = alertsReaching(personId, await loadTicket(db, ticketId))
  return alert ? [{ show: 'alert', ticketId, deliveryId: alert.id }] : ONLY_LEADER
}

/** Asks for a note in a new message; the alert stays in place. */
export const askForNote: Change = async (ticketId, data, personId, context) => {
  const shown = await openAlert(ticketId, data, personId, context)
  return shown === ONLY_LEADER ? shown : [{ show: 'ask-note', ticketId }, ...shown]
}

/** Shows a ticket in chat, only to its reporter or affected person. */
export const openOwnTicket: Change = async (ticketId, _, personId, { db }) => {
  const ticket = await loadTicket(db, ticketId)
  return ticket && isOwnTicket(ticket, personId) ? [{ show: 'receipt', ticketId }] : NOT_OURS
}

/** Asks about the ticket in a new message; the receipt stays in place. */
export async function askAboutOwnTicket(
  ask: ReplyOf<'ask-withdrawal' | 'ask-addition'>,
  personId: string,
  context: Needs,
): Promise<Reply[]> {
  const shown = await openOwnTicket(ask.ticketId, {}, personId, context)
  return shown === NOT_OURS ? shown : [ask, ...shown]
}
