import type { Reply } from '../../dialogs/turn.ts'
import { alertsReaching, alertsTo, isBeside } from '../tickets/alerts.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import { updateDelivery } from '../tickets/deliveries-table.ts'
import { loadLockedTogether } from '../tickets/filed-together.ts'
import { isClosed } from '../tickets/ticket-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { unseenAlerts } from '../tickets/waiting-alerts-table.ts'
import { loadLockedAsTold } from './as-told.ts'
import { type Change, ONLY_LEADER } from './change.ts'
import type { Needs } from './needs.ts'

/**
 * A leader confirms an alert that was sent to them, once for all its reminders; `together`: and the others that the same
 * report opened; `listed`: from the list of all that wait, in which the others are left.
 */
export const acknowledge: Change = async (ticketId, { together, listed }, personId, context) => {
  if (together) await acknowledgeTogether(ticketId, personId, context)
  const replies = await acknowledgeOne(ticketId, personId, context)
  if (!listed || together) return replies
  const { waiting: left } = await unseenAlerts(context.db, personId, context.clock())
  return left.length > 0 ? [{ show: 'alerts', alerts: left }] : replies
}

async function acknowledgeOne(ticketId: string, personId: string, context: Needs): Promise<Reply[]> {
  const ticket = await loadLockedAsTold(ticketId, context)
  const [alert] = alertsReaching(personId, ticket)
  if (!ticket || !alert) return ONLY_LEADER
  await acknowledgeAlerts(ticket, personId, context)
  return [{ show: 'alert', ticketId, deliveryId: alert.id }]
}

/** As far as this leader was alerted of them. */
async function acknowledgeTogether(ticketId: string, personId: string, context: Needs): Promise<void> {
  for (const ticket of await loadLockedTogether(context.db, ticketId, context.clock())) {
    const isReached = alertsReaching(personId, ticket).length > 0
    if (isReached) await acknowledgeAlerts(ticket, personId, context)
  }
}

/**
 * Notes that an alerted leader knows: nobody is reminded or escalated to any more, unless the employee named them beside
 * one who is waited for. Nothing when it was noted before, or when the ticket has ended: nobody is waited for then.
 */
export async function acknowledgeAlerts(ticket: Ticket, personId: string, context: Needs): Promise<void> {
  if (isClosed(ticket.status)) return
  const now = context.clock()
  const open = alertsTo(personId, ticket.deliveries).filter(({ acknowledged_at }) => !acknowledged_at)
  if (open.length === 0) return
  for (const { id } of open) await updateDelivery(context.db, id, { acknowledged_at: now })
  const isWaitedFor = open.some((alert) => !isBeside(alert, ticket.deliveries))
  const set = isWaitedFor ? { acknowledged_at: ticket.acknowledged_at ?? now } : {}
  await changeTicket({ ticketId: ticket.id, what: 'acknowledged', by: personId, set }, context)
}
