/**
 * What a failed attempt means for the delivery:
 * - `later`: not taken; may work another time (throttled, unavailable, connection refused)
 * - `never`: not taken and never will be (blocked, unknown address, too large)
 * - `unknown`: the request left, the answer was lost; the other side may have taken it
 */
export type FailureKind = 'later' | 'never' | 'unknown'

export class DeliveryFailure extends Error {
  readonly kind: FailureKind
  /** Safe to store and log: names no person. For example `teams 403 MessageWritesBlocked` or `smtp 550`. */
  readonly code: string
  /** Milliseconds that the other side asked us to wait, when it did. */
  readonly retryAfterMs: number | undefined

  constructor(kind: FailureKind, code: string, retryAfterMs?: number) {
    super(`${kind}: ${code}`)
    this.name = 'DeliveryFailure'
    this.kind = kind
    this.code = code
    this.retryAfterMs = retryAfterMs
  }
}
