import type { Db, DeliveryRow, TicketRow } from '../store/schema.ts'
import type { Needs } from './needs.ts'

/**
 * Has a delivery attempted. In the transaction that makes it due.
 * @param startAfter the row's `due_at`; at once when not given
 */
export async function scheduleDelivery(
  trx: Db,
  { id, channel, occasion }: Pick<DeliveryRow, 'id' | 'channel' | 'occasion'>,
  { urgency, reporter_id }: Pick<TicketRow, 'urgency' | 'reporter_id'>,
  { queue }: Pick<Needs, 'queue'>,
  startAfter?: Date,
): Promise<void> {
  const urgent = urgency === 'urgent' || occasion === 'failure'
  const when = { urgent, person: reporter_id, ...(startAfter && { startAfter }) }
  await queue.add(trx, JOB[channel], { deliveryId: id }, when)
}

const JOB = { email: 'send-mail', teams: 'send-alert', webhook: 'send-webhook' } as const
