import type { Reply } from '../../dialogs/turn.ts'
import type { Db } from '../store/schema.ts'
import { alertsReaching } from '../tickets/alerts.ts'
import { loadLockedTogether } from '../tickets/filed-together.ts'
import { isClosed } from '../tickets/ticket-state.ts'
import { waitingAlerts } from '../tickets/waiting-alerts-table.ts'
import { acknowledgeAlerts } from './acknowledge-alerts.ts'
import { loadLockedAsTold } from './as-told.ts'
import type { Needs } from './needs.ts'

/** A leader confirms an alert that was sent to them, once for all its reminders. Pressed again, it changes nothing. */
export async function acknowledge(
  trx: Db,
  ticketId: string,
  personId: string,
  context: Needs,
): Promise<Reply[]> {
  const ticket = await loadLockedAsTold(trx, ticketId, context)
  const [alert] = alertsReaching(personId, ticket)
  if (!ticket || !alert) return [{ show: 'text', text: (texts) => texts.alert.onlyLeader }]
  await acknowledgeAlerts(trx, ticket, personId, context)
  return [{ show: 'alert', ticketId, deliveryId: alert.id }]
}

/** The same for all that one report opened, as far as this leader was alerted of it. */
export async function acknowledgeTogether(
  trx: Db,
  ticketId: string,
  personId: string,
  context: Needs,
): Promise<Reply[]> {
  for (const ticket of await loadLockedTogether(trx, ticketId, context.clock())) {
    const isReached = alertsReaching(personId, ticket).length > 0
    if (isReached && !isClosed(ticket.status)) await acknowledgeAlerts(trx, ticket, personId, context)
  }
  return acknowledge(trx, ticketId, personId, context)
}

/** The same from the list of all that wait, in which the others are left. */
export async function acknowledgeListed(
  trx: Db,
  ticketId: string,
  personId: string,
  context: Needs,
): Promise<Reply[]> {
  const replies = await acknowledge(trx, ticketId, personId, context)
  const left = await waitingAlerts(trx, personId, context.clock())
  return left.length > 0 ? [{ show: 'alerts', alerts: left }] : replies
}
