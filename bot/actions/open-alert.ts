import type { Reply } from '../../dialogs/turn.ts'
import { alertsReaching } from '../tickets/alerts.ts'
import { loadTicket } from '../tickets/tickets-table.ts'
import type { Needs } from './needs.ts'

/** Shows an alert once more to a leader whom it has reached, and to nobody else. */
export async function openAlert(ticketId: string, personId: string, { db }: Needs): Promise<Reply[]> {
  const ticket = await loadTicket(db, ticketId)
  const [alert] = alertsReaching(personId, ticket)
  return [
    alert
      ? { show: 'alert', ticketId, deliveryId: alert.id }
      : { show: 'text', text: (texts) => texts.alert.onlyLeader },
  ]
}
