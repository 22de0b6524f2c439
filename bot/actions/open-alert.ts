import type { Reply } from '../../dialogs/turn.ts'
import { alertsReaching } from '../tickets/alerts.ts'
import { loadTicket } from '../tickets/tickets-table.ts'
import { ONLY_LEADER } from './change.ts'
import type { Needs } from './needs.ts'

/** Shows an alert once more to a leader whom it has reached, and to nobody else. */
export async function openAlert(
  ticketId: string,
  personId: string,
  { db }: Pick<Needs, 'db'>,
): Promise<Reply[]> {
  const [alert] = alertsReaching(personId, await loadTicket(db, ticketId))
  if (alert) return [{ show: 'alert', ticketId, deliveryId: alert.id }]
  return ONLY_LEADER
}

/** Asks them for a note, as a new message; the alert stays where it is. */
export async function askForNote(
  ticketId: string,
  personId: string,
  context: Pick<Needs, 'db'>,
): Promise<Reply[]> {
  const shown = await openAlert(ticketId, personId, context)
  return shown[0]?.show === 'alert' ? [{ show: 'ask-note', ticketId }, ...shown] : shown
}
