import type { Context } from '../context.ts'
import type { Db } from '../store/open-database.ts'
import type { TicketRow } from '../store/schema.ts'
import { insertDelivery } from './deliveries-table.ts'
import type { PlannedDelivery } from './plan-deliveries.ts'
import { scheduleDelivery } from './schedule-delivery.ts'

/** Has people told, from now on: rows and jobs, in the caller's transaction. */
export async function addDeliveries(
  trx: Db,
  { id, urgency }: Pick<TicketRow, 'id' | 'urgency'>,
  planned: PlannedDelivery[],
  context: Pick<Context, 'queue' | 'clock'>,
): Promise<void> {
  for (const one of planned) {
    const delivery = await insertDelivery(trx, id, one, context.clock())
    await scheduleDelivery(trx, delivery, { urgent: urgency === 'urgent' }, context)
  }
}
