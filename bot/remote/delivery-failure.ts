import { z } from 'zod'
import { HOUR_MS } from '../time/duration.ts'

/**
 * What a failed attempt means for the delivery:
 * - `later`: not taken; may work another time (throttled, unavailable, connection refused)
 * - `never`: not taken and never will be (blocked, unknown address, too large)
 * - `unknown`: the request left, the answer was lost; the other side may have taken it
 */
export type FailureKind = 'later' | 'never' | 'unknown'

/** Why, as far as it makes a difference to whoever has to do something about it. */
export type Reason =
  | 'no-leader'
  | 'no-address'
  | 'no-teams'
  /** We may not, or the recipient will not. */
  | 'blocked'
  | 'not-found'
  /** The recipient's chat is no more, which says nothing of the recipient. */
  | 'chat-gone'
  | 'busy'
  | 'away'
  /** The answer. */
  | 'lost'
  | 'refused'
  /** Another system wants to hear no more. */
  | 'gone'
  | 'own-fault'
  /** The mail came back from where it was going. */
  | ReturnedBecause

/** What a mail system says of a mail that it sends back. */
export type ReturnedBecause = (typeof RETURNED_BECAUSE)[number]

/** `not-accepted`: by a filter or a rule. */
export const RETURNED_BECAUSE = ['address-unknown', 'mailbox-full', 'too-large', 'not-accepted'] as const

/** The code of what breaks here, before anybody else is asked. */
export const OWN_FAULT = 'own fault'

/** The meaning of a status of HTTP. */
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
  /** Milliseconds that the other side asked us to wait, when it did. */
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

/** Whoever asks for more is asked again then: nothing waits for days because something in between says so. */
export const LONGEST_WAIT_MS = HOUR_MS

/**
 * The wait that a Retry-After header asks for, in milliseconds. Microsoft gives seconds, at times with a fraction, or a
 * date, which is counted from the answer's own Date.
 */
export function retryAfterMs(asked: string | undefined, date: string | undefined): number | undefined {
  if (!asked?.trim()) return undefined
  const seconds = Number(asked)
  const wait = Number.isNaN(seconds) ? Date.parse(asked) - Date.parse(date ?? '') : seconds * 1000
  return Number.isFinite(wait) && wait >= 0 ? Math.min(Math.ceil(wait), LONGEST_WAIT_MS) : undefined
}

const errorWithCode = z.object({ code: z.string() })

/** The operating system's or undici's code, which fetch hides in the cause. */
export function networkCode(error: unknown): string {
  if (!(error instanceof Error)) return 'failed'
  const coded = [error.cause, error].map((one) => errorWithCode.safeParse(one)).find(({ success }) => success)
  return coded?.data?.code ?? error.name
}

const NEVER_LEFT =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|UNABLE_TO_\w+|SELF_SIGNED_\w+)$|CERT|_TLS_/

/** Whether nothing has left this machine: not reachable, no such host, or a certificate that is not to be trusted. */
export function hasNeverLeft(code: string): boolean {
  return NEVER_LEFT.test(code)
}
