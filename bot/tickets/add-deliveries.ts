import type { Db, TicketRow } from '../store/schema.ts'
import { insertingDeliveries, newDelivery } from './deliveries-table.ts'
import type { Needs } from './needs.ts'
import type { PlannedDelivery } from './plan-deliveries.ts'
import { sending } from './schedule-delivery.ts'

/** Has people told, from now on: rows and jobs, in the caller's transaction. */
export async function addDeliveries(
  trx: Db,
  ticket: Pick<TicketRow, 'id' | 'urgency' | 'reporter_id'>,
  planned: PlannedDelivery[],
  context: Pick<Needs, 'queue' | 'clock'>,
): Promise<void> {
  if (planned.length === 0) return
  const now = context.clock()
  const rows = planned.map((one) => newDelivery(ticket.id, one, now))
  await insertingDeliveries(rows).execute(trx)
  await context.queue.addAll(
    trx,
    rows.map((row, at) => sending(row, ticket, planned[at]?.dueAt)),
  )
}
