import type { Metrics } from '../metrics.ts'
import { DeliveryFailure } from './delivery-failure.ts'

/**
 * For a message in Teams that is no delivery and that may have arrived: its sending was broken off by the end of its
 * process, or the answer was lost. It is sent once more, which is counted; from then on this throws DeliveryFailure.
 * @param before how often that happened
 */
export function onceMoreAtMost(before: number, metrics: Metrics): void {
  if (before > 1) throw new DeliveryFailure('unknown', 'broken off')
  if (before === 1) metrics.copied('teams')
}
