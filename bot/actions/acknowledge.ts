import type { Reply } from '../../dialogs/turn.ts'
import { alertsReaching, alertsTo, isBeside } from '../tickets/alerts.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import { updateDelivery } from '../tickets/deliveries-table.ts'
import { isClosed } from '../tickets/ticket-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { unseenAlerts } from '../tickets/waiting-alerts-table.ts'
import { loadLockedPressed } from './as-told.ts'
import { type Change, ONLY_LEADER } from './change.ts'
import type { Needs } from './needs.ts'

/**
 * A leader acknowledges their alert, with all its reminders. `together`: also the other tickets of the
 * report; `listed`: pressed in the list of waiting alerts, which is then shown without it.
 */
export const acknowledge: Change = async (ticketId, { together, listed }, personId, context) => {
  const tickets = await loadLockedPressed(ticketId, Boolean(together), context)
  // Not those of which this leader was not alerted.
  const theirs = tickets.filter((ticket) => alertsReaching(personId, ticket).length > 0)
  for (const ticket of theirs) await acknowledgeAlerts(ticket, personId, context)
  const pressed = theirs.find(({ id }) => id === ticketId)
  const [alert] = alertsReaching(personId, pressed)
  const replies: Reply[] = alert ? [{ show: 'alert', ticketId, deliveryId: alert.id }] : ONLY_LEADER
  if (!listed || together) return replies
  const { waiting: left } = await unseenAlerts(context.db, personId, context.clock())
  return left.length > 0 ? [{ show: 'alerts', alerts: left }] : replies
}

/** Notes that a leader knows: no more reminders, unless they were named beside the one waited for. */
export async function acknowledgeAlerts(ticket: Ticket, personId: string, context: Needs): Promise<void> {
  // Nobody is waited for after the end.
  if (isClosed(ticket.status)) return
  const now = context.clock()
  const open = alertsTo(personId, ticket.deliveries).filter(({ acknowledged_at }) => !acknowledged_at)
  if (open.length === 0) return
  for (const { id } of open) await updateDelivery(context.db, id, { acknowledged_at: now })
  const isWaitedFor = open.some((alert) => !isBeside(alert, ticket.deliveries))
  const set = isWaitedFor ? { acknowledged_at: ticket.acknowledged_at ?? now } : {}
  await changeTicket({ ticketId: ticket.id, what: 'acknowledged', by: personId, set }, context)
}
