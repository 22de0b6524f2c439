import { z } from 'zod'
import { HOUR_MS } from '../time/duration.ts'

/**
 * The meaning of a failed attempt for the delivery:
 * - `later`: not accepted; may work another time (throttled, unavailable, connection refused)
 * - `never`: not accepted and never will be (blocked, unknown address, too large)
 * - `unknown`: sent, but the answer was lost; the other side may have accepted it
 */
export type FailureKind = 'later' | 'never' | 'unknown'

/** The reason for a failure, as detailed as the person who must act on it needs. */
export type Reason =
  | 'no-leader'
  | 'no-address'
  | 'no-teams'
  /** We lack the permission, or the recipient refuses. */
  | 'blocked'
  | 'not-found'
  /** The recipient's chat no longer exists; the recipient may still be reachable. */
  | 'chat-gone'
  | 'busy'
  | 'away'
  /** The answer was lost. */
  | 'lost'
  | 'refused'
  /** Another system wants no more calls. */
  | 'gone'
  | 'own-fault'
  /** The mail was returned. */
  | ReturnedBecause

/** The reason a mail system gives for returning a mail. */
export type ReturnedBecause = (typeof RETURNED_BECAUSE)[number]

/** `not-accepted`: rejected by a filter or a rule. */
export const RETURNED_BECAUSE = ['address-unknown', 'mailbox-full', 'too-large', 'not-accepted'] as const

/** The code of a fault in Straks itself, before any request was made. */
export const OWN_FAULT = 'own fault'

export function reasonFor(status: number): Reason {
  if (status === 401 || status === 403) return 'blocked'
  if (status === 404) return 'not-found'
  if (status === 429) return 'busy'
  return status >= 500 ? 'away' : 'refused'
}

export class DeliveryFailure extends Error {
  readonly kind: FailureKind
  readonly reason: Reason
  /** Safe to store and log: names no person. For example `teams 403 MessageWritesBlocked` or `smtp 550`. */
  readonly code: string
  /** The wait that the other side asked for, in milliseconds. */
  readonly retryAfterMs: number | undefined

  constructor(kind: FailureKind, reason: Reason, code: string, retryAfterMs?: number) {
    super(`${kind}: ${code}`)
    this.name = 'DeliveryFailure'
    this.kind = kind
    this.reason = reason
    this.code = code
    this.retryAfterMs = retryAfterMs
  }
}

/** The other side was not reached: nothing has left this machine. */
export class NotConnected extends Error {
  override name = 'NotConnected'
}

/** The longest wait we accept, so that no proxy's answer can stop deliveries for days. */
export const LONGEST_WAIT_MS = HOUR_MS

/** Microsoft gives seconds, perhaps with a fraction, or a date, counted from the answer's own Date. */
export function retryAfterMs(asked: string | undefined, date: string | undefined): number | undefined {
  if (!asked?.trim()) return undefined
  const seconds = Number(asked)
  const wait = Number.isNaN(seconds) ? Date.parse(asked) - Date.parse(date ?? '') : seconds * 1000
  return Number.isFinite(wait) && wait >= 0 ? Math.min(Math.ceil(wait), LONGEST_WAIT_MS) : undefined
}

const errorWithCode = z.object({ code: z.string() })

/** Returns the error code of the operating system or of undici, often in `cause`, or else the error's name. */
export function networkCode(error: unknown): string {
  if (!(error instanceof Error)) return 'failed'
  const { cause } = error
  const coded = [cause, error].map((one) => errorWithCode.safeParse(one)).find(({ success }) => success)
  return coded?.data?.code ?? (cause instanceof Error ? cause.name : error.name)
}

/** For a call without an answer. @param lost the meaning when the request may have arrived */
export function unreachable(party: 'graph' | 'teams', error: unknown, lost: FailureKind): DeliveryFailure {
  const kind = error instanceof NotConnected ? 'later' : lost
  return new DeliveryFailure(kind, 'away', `${party} ${networkCode(error)}`)
}
