import type { DeliveryRow } from '../store/schema.ts'

/**
 * What becomes of a delivery when its recipient answers: what may not have arrived has, and is not sent again. An attempt
 * that is under way ends by itself. What a person said last counts for more than what a system did.
 */
export function hasAnswered(
  delivery: DeliveryRow,
  answer: NonNullable<DeliveryRow['answer']>,
  at: Date,
): Partial<DeliveryRow> {
  const before = delivery.answer === 'human' ? delivery.answered_at : null
  if (before && (answer === 'auto' || before > at)) return arrived(delivery, at)
  return { answer, answered_at: at, ...arrived(delivery, at) }
}

function arrived(
  { state, attempts, attempt_started_at, sent_at }: DeliveryRow,
  at: Date,
): Partial<DeliveryRow> {
  if (attempts === 0 || attempt_started_at || state === 'cancelled') return {}
  return { state: 'sent', sent_at: sent_at ?? at, due_at: null, last_error: null, reason: null }
}
