import type { Urgency } from '../../dialogs/incident-type.ts'
import type { Limits } from '../queue/limits.ts'
import { DeliveryFailure } from '../remote/delivery-failure.ts'
import type { DeliveryRow, DeliveryState } from '../store/schema.ts'

const SHORTEST_WAIT_MS = 2_000
const LONGEST_WAIT_MS = 10 * 60_000

/** `at`: the time of acceptance, whenever it is recorded. */
export type Outcome = { kind: 'sent'; at: Date } | { kind: 'failed'; failure: DeliveryFailure }

/** The process ended during sending. The first repeat need not wait. */
export const brokenOff = new DeliveryFailure('unknown', 'lost', 'broken off', 0)

/**
 * The effect on the row.
 * - `attention`: it is final, and a person must act
 * - `lost`: the result of this attempt is unknown; a repeat may create a copy
 */
export type Verdict = {
  change: Partial<DeliveryRow> & Pick<DeliveryRow, 'due_at'>
  attention: boolean
  lost: boolean
}

export type Times = {
  now: Date
  /** The time at which trying ends (a time, not a count of attempts). */
  giveUpAt: Date
  /** Pauses before repeats of what may have arrived. */
  pauses: number[]
  /** 0 to 1; spreads the retries of deliveries that failed together. */
  chance: number
}

/** Repeats urgent deliveries twice as fast. */
export function pausesFor(urgency: Urgency, { repeatAfterMs }: Pick<Limits, 'repeatAfterMs'>): number[] {
  return urgency === 'urgent' ? repeatAfterMs : repeatAfterMs.map((pause) => 2 * pause)
}

export function judge(delivery: DeliveryRow, outcome: Outcome, times: Times): Verdict {
  if (outcome.kind === 'sent')
    return final({ state: 'sent', sent_at: outcome.at, last_error: null, reason: null }, false)
  const { now, giveUpAt } = times
  const { failure } = outcome
  const why = { last_error: failure.code, reason: failure.reason }
  if (failure.kind === 'never') return final({ state: notSent(delivery), ...why }, true)
  if (failure.kind === 'unknown') return repeat(delivery, failure, why, times)
  const nextAt = after(waitMs(delivery, failure, times), now)
  if (nextAt > giveUpAt) return final({ state: notSent(delivery), ...why }, true)
  return again(why, nextAt)
}

/** After a lost answer, later failures prove nothing: an earlier attempt may have succeeded. */
function notSent({ state }: DeliveryRow): DeliveryState {
  return state === 'unknown' ? 'unknown' : 'failed'
}

function repeat(
  delivery: DeliveryRow,
  failure: DeliveryFailure,
  why: Partial<DeliveryRow>,
  times: Times,
): Verdict {
  const change = { ...why, state: 'unknown' } as const
  const nextAt = againAt(delivery.repeats, failure, times)
  if (!nextAt) return { ...final(change, true), lost: true }
  return { ...again({ ...change, repeats: delivery.repeats + 1 }, nextAt), lost: true }
}

/**
 * Returns when to repeat what may have arrived. Two copies do less harm than none, but are a nuisance: so
 * there are few repeats, at growing pauses. The first pause is as the other side asks.
 * @returns null: no more repeats
 */
function againAt(repeats: number, { retryAfterMs }: DeliveryFailure, { pauses, now }: Times): Date | null {
  const pause = pauses[repeats]
  if (pause === undefined) return null
  return after(repeats === 0 ? (retryAfterMs ?? pause) : Math.max(retryAfterMs ?? 0, pause), now)
}

function waitMs(delivery: DeliveryRow, failure: DeliveryFailure, { now, chance }: Times): number {
  const doubled = SHORTEST_WAIT_MS * 2 ** (delivery.attempts - 1)
  const backoff = Math.min(LONGEST_WAIT_MS, doubled, triedForMs(delivery, now))
  const spread = backoff * (0.5 + chance / 2)
  return failure.retryAfterMs === undefined
    ? spread
    : Math.max(failure.retryAfterMs, SHORTEST_WAIT_MS) + chance * 1000
}

/** After requests to retry soon, the number of attempts does not show for how long the system was away. */
function triedForMs({ created_at }: DeliveryRow, now: Date): number {
  const ms = now.getTime() - created_at.getTime()
  // A clock that was set back proves nothing.
  return ms < 0 ? LONGEST_WAIT_MS : Math.max(SHORTEST_WAIT_MS, ms)
}

function again(change: Partial<DeliveryRow>, nextAt: Date): Verdict {
  return { change: { ...change, due_at: nextAt }, attention: false, lost: false }
}

function final(change: Partial<DeliveryRow>, attention: boolean): Verdict {
  return { change: { ...change, due_at: null }, attention, lost: false }
}

function after(ms: number, now: Date): Date {
  return new Date(now.getTime() + ms)
}
