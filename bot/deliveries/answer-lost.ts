import type { Urgency } from '../../dialogs/incident-type.ts'
import type { Limits } from '../queue/limits.ts'
import { DeliveryFailure } from '../remote/delivery-failure.ts'

/** The process ended while it was sending. There is nobody to wait for the first time. */
export const brokenOff = new DeliveryFailure('unknown', 'broken off', 0)

/** What hastes is repeated twice as fast. */
export function pausesFor(urgency: Urgency, { repeatAfterMs }: Pick<Limits, 'repeatAfterMs'>): number[] {
  return urgency === 'urgent' ? repeatAfterMs : repeatAfterMs.map((pause) => 2 * pause)
}

/**
 * When something that may have arrived is sent again. Told twice does less harm than not told, but each copy is a
 * nuisance: so it is done a few times, at growing pauses. How long to wait the first time, the other side knows best.
 * @param repeats how often it has been sent again already
 * @returns null: often enough
 */
export function againAt(
  repeats: number,
  { retryAfterMs }: DeliveryFailure,
  pauses: number[],
  now: Date,
): Date | null {
  const pause = pauses[repeats]
  if (pause === undefined) return null
  const ms = repeats === 0 ? (retryAfterMs ?? pause) : Math.max(retryAfterMs ?? 0, pause)
  return new Date(now.getTime() + ms)
}
