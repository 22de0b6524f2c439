import type { Db, TicketRow } from '../store/schema.ts'
import { insertDelivery } from './deliveries-table.ts'
import type { Needs } from './needs.ts'
import type { PlannedDelivery } from './plan-deliveries.ts'
import { scheduleDelivery } from './schedule-delivery.ts'

/** Has people told, from now on: rows and jobs, in the caller's transaction. */
export async function addDeliveries(
  trx: Db,
  ticket: Pick<TicketRow, 'id' | 'urgency' | 'reporter_id'>,
  planned: PlannedDelivery[],
  context: Pick<Needs, 'queue' | 'clock'>,
): Promise<void> {
  for (const one of planned) {
    const delivery = await insertDelivery(trx, ticket.id, one, context.clock())
    await scheduleDelivery(trx, delivery, ticket, context, one.dueAt)
  }
}
