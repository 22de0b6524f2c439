import type { Metrics } from '../metrics.ts'
import { DeliveryFailure } from './delivery-failure.ts'

/**
 * For a message in Teams that is no delivery and whose sending was broken off by the end of its process: mostly it
 * had not left yet. So it is sent once more, which is counted; from then on this throws DeliveryFailure.
 * @param brokenOff how often that happened
 */
export function onceMoreAtMost(brokenOff: number, metrics: Metrics): void {
  if (brokenOff > 1) throw new DeliveryFailure('unknown', 'broken off')
  if (brokenOff === 1) metrics.copied('teams')
}
