import type { Context } from '../context.ts'
import type { Db } from '../store/open-database.ts'
import type { DeliveryRow } from '../store/schema.ts'

type When = {
  urgent: boolean
  /** At once when not given. The row's `due_at` is the same time. */
  startAfter?: Date
}

/** Has a delivery attempted. In the transaction that makes it due. */
export async function scheduleDelivery(
  trx: Db,
  { id, channel }: Pick<DeliveryRow, 'id' | 'channel'>,
  when: When,
  { queue }: Pick<Context, 'queue'>,
): Promise<void> {
  await queue.add(trx, channel === 'email' ? 'send-mail' : 'send-alert', { deliveryId: id }, when)
}
