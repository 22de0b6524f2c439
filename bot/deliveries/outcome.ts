import type { DeliveryRow } from '../store/schema.ts'
import type { DeliveryFailure } from './delivery-failure.ts'

const SHORTEST_WAIT_MS = 2_000
const LONGEST_WAIT_MS = 10 * 60_000
const REPEAT_AFTER_MS = 30_000

export type Outcome = { kind: 'sent' } | { kind: 'failed'; failure: DeliveryFailure }

/** What becomes of the row. `attention`: it is final and somebody must do something. */
export type Verdict = { change: Partial<DeliveryRow>; nextAt: Date | null; attention: boolean }

/**
 * Decides what an attempt's outcome means for the delivery.
 * @param giveUpAt from when on it is no longer tried (a time, not a count of attempts)
 * @param chance 0 to 1, spreads the waits so that those who failed together do not come back together
 */
export function judge(delivery: DeliveryRow, outcome: Outcome, now: Date, giveUpAt: Date, chance: number): Verdict {
  if (outcome.kind === 'sent') {
    return final({ state: 'sent', sent_at: now, last_error: null }, false)
  }
  const { failure } = outcome
  const last_error = failure.code
  if (failure.kind === 'never') return final({ state: 'failed', last_error }, true)
  if (failure.kind === 'unknown') return repeatOnce(delivery, last_error, now)
  const nextAt = new Date(now.getTime() + waitMs(delivery, failure, chance))
  if (nextAt > giveUpAt) return final({ state: 'failed', last_error }, true)
  return { change: { state: delivery.state, due_at: nextAt, last_error, attempt_started_at: null }, nextAt, attention: false }
}

/** The answer was lost: the other side may have it. One copy is better than none, a third is a nuisance. */
function repeatOnce(delivery: DeliveryRow, last_error: string, now: Date): Verdict {
  if (delivery.repeated) return final({ state: 'unknown', last_error }, true)
  const nextAt = new Date(now.getTime() + REPEAT_AFTER_MS)
  const change = { state: 'unknown', repeated: true, due_at: nextAt, last_error, attempt_started_at: null } as const
  return { change, nextAt, attention: false }
}

function waitMs(delivery: DeliveryRow, failure: DeliveryFailure, chance: number): number {
  const backoff = Math.min(LONGEST_WAIT_MS, SHORTEST_WAIT_MS * 2 ** Math.min(delivery.attempts - 1, 20))
  const spread = backoff * (0.5 + chance / 2)
  return failure.retryAfterMs === undefined ? spread : Math.max(failure.retryAfterMs, SHORTEST_WAIT_MS) + chance * 1000
}

function final(change: Partial<DeliveryRow>, attention: boolean): Verdict {
  return { change: { ...change, due_at: null, attempt_started_at: null }, nextAt: null, attention }
}
