import type { Context } from '../context.ts'
import { brokenOffDeliveries, overdueDeliveries } from './deliveries-table.ts'
import { recordBrokenOff } from './deliver.ts'

const OVERDUE_MS = 20_000
/** Longer than any attempt can take: every call in one has a time limit. */
const BROKEN_OFF_MS = 120_000

/** Finds deliveries that nothing will wake: their job is gone, or their process died in the middle of an attempt. */
export async function sweep(context: Context, atStart = false): Promise<void> {
  const { db, queue, clock, log } = context
  const ago = (ms: number) => new Date(clock().getTime() - ms)
  for (const delivery of await brokenOffDeliveries(db, ago(atStart ? 0 : BROKEN_OFF_MS))) {
    log.warn({ delivery: delivery.id }, 'delivery was broken off')
    await recordBrokenOff(delivery, context)
  }
  for (const deliveryId of await overdueDeliveries(db, ago(atStart ? 0 : OVERDUE_MS))) {
    await queue.add(db, 'deliver', { deliveryId }, { urgent: true })
  }
}
