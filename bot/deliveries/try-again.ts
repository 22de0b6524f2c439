import { RetryAt } from '../queue/rate-limit.ts'
import type { DeliveryFailure } from '../remote/delivery-failure.ts'

/** What a job throws so that it is done again: when the other side asks it to, else at the queue's growing pace. */
export function tryAgain(failure: DeliveryFailure, now: Date): Error {
  if (failure.retryAfterMs === undefined) return failure
  return new RetryAt(new Date(now.getTime() + failure.retryAfterMs))
}
