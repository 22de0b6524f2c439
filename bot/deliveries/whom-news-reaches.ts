import { RetryAt } from '../queue/rate-limit.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { LEADERS } from '../tickets/alerts.ts'
import { updateDelivery } from '../tickets/deliveries-table.ts'
import { hasPerhapsArrived } from '../tickets/delivery-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import type { Needs } from './needs.ts'

const LOOK_AGAIN_MS = 2_000

/**
 * News for a leader who was just being looked for when it was planned: it waits until that is known. Null when the alert
 * has reached nobody, so that there is nobody to tell of what became of it.
 */
export async function withRecipient(
  delivery: DeliveryRow,
  { deliveries }: Ticket,
  { db, clock }: Needs,
): Promise<DeliveryRow | null> {
  const { id, recipient_id, recipient_kind, occasion, created_at } = delivery
  if (recipient_id || occasion === 'report' || !LEADERS.includes(recipient_kind)) return delivery
  const alert = deliveries.findLast(
    (one) =>
      one.recipient_kind === recipient_kind && one.occasion === 'report' && one.created_at <= created_at,
  )
  if (alert?.attempt_started_at) throw new RetryAt(new Date(clock().getTime() + LOOK_AGAIN_MS))
  if (!alert?.recipient_id || !hasPerhapsArrived(alert)) return null
  await updateDelivery(db, id, { recipient_id: alert.recipient_id })
  return { ...delivery, recipient_id: alert.recipient_id }
}
