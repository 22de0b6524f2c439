import type { Db } from '../store/schema.ts'
import { alertsTo } from '../tickets/alerts.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import { updateDelivery } from '../tickets/deliveries-table.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import type { Needs } from './needs.ts'

/** Notes that an alerted leader knows: nobody is reminded or escalated to any more. Nothing when it was noted before. */
export async function acknowledgeAlerts(
  trx: Db,
  ticket: Ticket,
  personId: string,
  context: Needs,
): Promise<void> {
  const now = context.clock()
  const open = alertsTo(personId, ticket.deliveries).filter(({ acknowledged_at }) => !acknowledged_at)
  if (open.length === 0) return
  for (const { id } of open) await updateDelivery(trx, id, { acknowledged_at: now })
  const set = { acknowledged_at: ticket.acknowledged_at ?? now }
  await changeTicket(trx, { ticketId: ticket.id, what: 'acknowledged', by: personId, set }, context)
}
