import type { DeliveryRow, DeliveryState } from '../store/schema.ts'
import type { DeliveryFailure } from './delivery-failure.ts'

const SHORTEST_WAIT_MS = 2_000
const LONGEST_WAIT_MS = 10 * 60_000
/** Long enough for a gateway to come to itself, short enough for an urgent mail that went nowhere. */
const REPEAT_AFTER_MS = 5_000

export type Outcome = { kind: 'sent' } | { kind: 'failed'; failure: DeliveryFailure }

/**
 * What becomes of the row.
 * - `attention`: it is final, and somebody must do something
 * - `lost`: nobody knows whether this attempt got through
 * - `repeats`: the answer was lost, and the one repeat that there is will be made: there may be a copy
 */
export type Verdict = {
  change: Partial<DeliveryRow>
  nextAt: Date | null
  attention: boolean
  lost: boolean
  repeats: boolean
}

/**
 * Decides what an attempt's outcome means for the delivery.
 * @param giveUpAt from when on it is no longer tried (a time, not a count of attempts)
 * @param chance 0 to 1, spreads the waits so that those who failed together do not come back together
 */
export function judge(
  delivery: DeliveryRow,
  outcome: Outcome,
  now: Date,
  giveUpAt: Date,
  chance: number,
): Verdict {
  if (outcome.kind === 'sent') return final({ state: 'sent', sent_at: now, last_error: null }, false)
  const { failure } = outcome
  const last_error = failure.code
  if (failure.kind === 'never') return final({ state: notSent(delivery), last_error }, true)
  if (failure.kind === 'unknown') return repeatOnce(delivery, failure, now)
  const nextAt = after(waitMs(delivery, failure, chance), now)
  if (nextAt > giveUpAt) return final({ state: notSent(delivery), last_error }, true)
  return again({ last_error }, nextAt)
}

/** Once an answer was lost, nothing but a good one tells more: an earlier attempt may have got through. */
function notSent({ state }: DeliveryRow): DeliveryState {
  return state === 'unknown' ? 'unknown' : 'failed'
}

/** The other side may have it. One copy is better than none, a third is a nuisance. */
function repeatOnce(delivery: DeliveryRow, failure: DeliveryFailure, now: Date): Verdict {
  const change = { state: 'unknown', last_error: failure.code } as const
  if (delivery.repeated) return { ...final(change, true), lost: true }
  const nextAt = after(failure.retryAfterMs ?? REPEAT_AFTER_MS, now)
  return { ...again({ ...change, repeated: true }, nextAt), lost: true, repeats: true }
}

function waitMs(delivery: DeliveryRow, failure: DeliveryFailure, chance: number): number {
  const backoff = Math.min(LONGEST_WAIT_MS, SHORTEST_WAIT_MS * 2 ** Math.min(delivery.attempts - 1, 20))
  const spread = backoff * (0.5 + chance / 2)
  return failure.retryAfterMs === undefined
    ? spread
    : Math.max(failure.retryAfterMs, SHORTEST_WAIT_MS) + chance * 1000
}

function again(change: Partial<DeliveryRow>, nextAt: Date): Verdict {
  return { change: { ...change, due_at: nextAt }, nextAt, attention: false, lost: false, repeats: false }
}

function final(change: Partial<DeliveryRow>, attention: boolean): Verdict {
  return { change: { ...change, due_at: null }, nextAt: null, attention, lost: false, repeats: false }
}

function after(ms: number, now: Date): Date {
  return new Date(now.getTime() + ms)
}
