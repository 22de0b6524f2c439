import type { Reply } from '../../dialogs/report-dialog.ts'
import type { Context } from '../context.ts'
import { acknowledgeAlerts } from '../leaders/acknowledge-alerts.ts'
import { alertsReaching } from '../leaders/alerts.ts'
import type { Db } from '../store/open-database.ts'
import { loadHeldTicket } from './tickets-table.ts'

/** A leader confirms an alert that was sent to them, once for all its reminders. Pressed again, it changes nothing. */
export async function acknowledge(
  trx: Db,
  ticketId: string,
  personId: string,
  context: Context,
): Promise<Reply[]> {
  const ticket = await loadHeldTicket(trx, ticketId)
  const [alert] = ticket ? alertsReaching(personId, ticket.deliveries) : []
  if (!ticket || !alert) return [{ show: 'text', text: (texts) => texts.alert.onlyLeader }]
  await acknowledgeAlerts(trx, ticket, personId, context)
  return [{ show: 'alert', ticketId, deliveryId: alert.id }]
}
