import type { Context } from '../context.ts'
import { NO_LEADER } from '../directory/find-leader.ts'
import type { Db } from '../store/open-database.ts'
import type { DeliveryRow } from '../store/schema.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { addDeliveries } from './add-deliveries.ts'
import type { Verdict } from './outcome.ts'
import type { PlannedDelivery } from './plan-deliveries.ts'

/**
 * A delivery has failed for good. Somebody who cannot be reached in Teams gets a mail at once; where that is no way
 * out, the reporter must know, and for an urgent ticket the duty contact, by other channels than the one that failed.
 */
export async function raiseAttention(
  trx: Db,
  failed: DeliveryRow,
  ticket: Ticket,
  { change }: Verdict,
  context: Context,
): Promise<void> {
  // The duty contact is told in two ways, and there is nobody behind them.
  if (failed.recipient_kind === 'duty') return
  if (failed.channel === 'teams' && change.state === 'failed' && change.last_error !== NO_LEADER) {
    return addDeliveries(trx, ticket, [await mailInstead(trx, failed)], context)
  }
  await context.queue.add(trx, 'tell-reporter', { deliveryId: failed.id }, { urgent: true })
  if (ticket.urgency === 'urgent') await addDeliveries(trx, ticket, toDuty(failed, ticket, context), context)
}

async function mailInstead(trx: Db, failed: DeliveryRow): Promise<PlannedDelivery> {
  // The row as it is now: the attempt may have found out who the leader is.
  const { recipient_id } = await trx
    .selectFrom('deliveries')
    .select('recipient_id')
    .where('id', '=', failed.id)
    .executeTakeFirstOrThrow()
  return {
    kind: failed.recipient_kind,
    recipientId: recipient_id,
    channel: 'email',
    occasion: failed.occasion,
    namedBy: failed.named_by,
  }
}

/** Once per ticket: the mail tells of everything that did not get through. */
function toDuty(
  { channel }: DeliveryRow,
  { deliveries }: Ticket,
  { organisation }: Context,
): PlannedDelivery[] {
  const isTold = deliveries.some(({ recipient_kind }) => recipient_kind === 'duty')
  if (!organisation.duty || isTold) return []
  const byMail: PlannedDelivery = { kind: 'duty', recipientId: null, channel: 'email' }
  return channel === 'email' ? [{ ...byMail, channel: 'teams' }, byMail] : [byMail]
}
