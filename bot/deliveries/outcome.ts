import type { Urgency } from '../../dialogs/incident-type.ts'
import type { Limits } from '../queue/limits.ts'
import { DeliveryFailure } from '../remote/delivery-failure.ts'
import type { DeliveryRow, DeliveryState } from '../store/schema.ts'

const SHORTEST_WAIT_MS = 2_000
const LONGEST_WAIT_MS = 10 * 60_000

/** `at`: when the other side had taken it, whenever that is noted. */
export type Outcome = { kind: 'sent'; at: Date } | { kind: 'failed'; failure: DeliveryFailure }

/** The process ended while it was sending. There is nobody to wait for the first time. */
export const brokenOff = new DeliveryFailure('unknown', 'lost', 'broken off', 0)

/**
 * What becomes of the row.
 * - `attention`: it is final, and somebody must do something
 * - `lost`: nobody knows whether this attempt got through; sent again all the same, there may be a copy
 */
export type Verdict = {
  change: Partial<DeliveryRow>
  nextAt: Date | null
  attention: boolean
  lost: boolean
}

export type Times = {
  now: Date
  /** From when on it is no longer tried (a time, not a count of attempts). */
  giveUpAt: Date
  /** Before what may have arrived is sent again. */
  pauses: number[]
  /** 0 to 1, spreads the waits so that those who failed together do not come back together. */
  chance: number
}

/** When what a clock says that may be wrong is given up. */
export const NEVER = new Date(8.64e15)

/** What hastes is repeated twice as fast. */
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

/** Once an answer was lost, nothing but a good one tells more: an earlier attempt may have got through. */
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
 * When something that may have arrived is sent again. Told twice does less harm than not told, but each copy is a
 * nuisance: so it is done a few times, at growing pauses. How long to wait the first time, the other side knows best.
 * @returns null: often enough
 */
function againAt(repeats: number, { retryAfterMs }: DeliveryFailure, { pauses, now }: Times): Date | null {
  const pause = pauses[repeats]
  if (pause === undefined) return null
  return after(repeats === 0 ? (retryAfterMs ?? pause) : Math.max(retryAfterMs ?? 0, pause), now)
}

function waitMs(delivery: DeliveryRow, failure: DeliveryFailure, { now, chance }: Times): number {
  const doubled = SHORTEST_WAIT_MS * 2 ** Math.min(delivery.attempts - 1, 20)
  const backoff = Math.min(LONGEST_WAIT_MS, doubled, triedForMs(delivery, now))
  const spread = backoff * (0.5 + chance / 2)
  return failure.retryAfterMs === undefined
    ? spread
    : Math.max(failure.retryAfterMs, SHORTEST_WAIT_MS) + chance * 1000
}

/** Where the other side had asked to be tried again soon, the count of attempts is no measure of how long it has been away. */
function triedForMs({ created_at }: DeliveryRow, now: Date): number {
  const ms = now.getTime() - created_at.getTime()
  // A clock that was set back tells nothing.
  return ms < 0 ? LONGEST_WAIT_MS : Math.max(SHORTEST_WAIT_MS, ms)
}

function again(change: Partial<DeliveryRow>, nextAt: Date): Verdict {
  return { change: { ...change, due_at: nextAt }, nextAt, attention: false, lost: false }
}

function final(change: Partial<DeliveryRow>, attention: boolean): Verdict {
  return { change: { ...change, due_at: null }, nextAt: null, attention, lost: false }
}

function after(ms: number, now: Date): Date {
  return new Date(now.getTime() + ms)
}
