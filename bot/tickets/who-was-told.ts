import type { DeliveryRow, Occasion } from '../store/schema.ts'
import type { PlannedDelivery } from './plan-deliveries.ts'

/**
 * Everybody who has been told of a report, or may have been, once each and in the way in which they were reached:
 * they are the ones who hear what becomes of it.
 */
export function tellAgain(deliveries: DeliveryRow[], occasion: Occasion): PlannedDelivery[] {
  const told = deliveries.filter(
    (one) => (one.occasion === 'report' || one.occasion === 'notice') && hasPerhapsArrived(one),
  )
  const byRecipient = Map.groupBy(told, ({ recipient_kind, recipient_id }) => recipient_id ?? recipient_kind)
  return [...byRecipient.values()].map((theirs) => {
    const reached = theirs.find(({ state }) => state === 'sent') ?? theirs[0]
    if (!reached) throw new Error('a group without rows')
    const { recipient_kind, recipient_id, channel } = reached
    return { kind: recipient_kind, recipientId: recipient_id, channel, occasion }
  })
}

/** The same in SQL: `reaches`, in waiting-alerts-table.ts. */
export function hasPerhapsArrived({ state, attempt_started_at }: DeliveryRow): boolean {
  return state === 'sent' || state === 'unknown' || attempt_started_at !== null
}
