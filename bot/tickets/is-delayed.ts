import type { DeliveryRow } from '../store/schema.ts'

/**
 * Whether what a mail system says at that time can be about the last time that a delivery was sent: each copy carries the
 * same ids. Of what was sent but once it can be about nothing else, whatever the clocks say.
 */
export function isOfLastSending(
  { attempts, sent_at }: Pick<DeliveryRow, 'attempts' | 'sent_at'>,
  at: Date,
): boolean {
  return attempts <= 1 || sent_at === null || at >= sent_at
}

/** On its way, and somebody's mail system is still trying. */
export function isDelayed(
  delivery: Pick<DeliveryRow, 'state' | 'attempts' | 'sent_at' | 'delayed_at' | 'answer'>,
): boolean {
  const { state, delayed_at, answer } = delivery
  return state === 'sent' && answer === null && delayed_at !== null && isOfLastSending(delivery, delayed_at)
}
