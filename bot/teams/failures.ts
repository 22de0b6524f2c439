import { z } from 'zod'
import { DeliveryFailure, type FailureKind } from '../remote/delivery-failure.ts'

/**
 * What Teams' refusal means, by Microsoft's table of status codes for bots (learn: conversation-messages, status
 * codes from bot conversational APIs; rate-limit: repeat 412, 429, 502, 503 and 504).
 * @param retryAfter the header, in seconds or as a date
 */
export function failureOfAnswer(
  status: number,
  body: string,
  retryAfter: string | null,
  now: Date,
): DeliveryFailure {
  const code = ['teams', status, ...teamsCodes(body)].join(' ')
  return new DeliveryFailure(kindOf(status), code, waitMs(retryAfter, now))
}

/** What it means that no answer came. */
export function failureOfError(error: unknown): DeliveryFailure {
  const code = systemCode(error)
  return new DeliveryFailure(
    code && neverLeft.test(code) ? 'later' : 'unknown',
    `teams ${code ?? 'no-answer'}`,
  )
}

const kinds: Record<number, FailureKind> = {
  // Our credentials; the administrator can mend them while the delivery waits.
  401: 'later',
  408: 'later',
  412: 'later',
  429: 'later',
  // Teams says that a 500 is not to be repeated, since the message may have arrived. Giving up would lose an alert
  // on one mishap there, so it counts as a lost answer.
  500: 'unknown',
  502: 'later',
  503: 'later',
  // Something in between gave up waiting: the message may have arrived.
  504: 'unknown',
}

function kindOf(status: number): FailureKind {
  return kinds[status] ?? (status < 500 ? 'never' : 'unknown')
}

/** The connection was never made: not reachable, no such host, or a certificate that is not to be trusted. */
const neverLeft =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$|CERT|_TLS_/

function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if (error.name === 'TimeoutError') return 'time-out'
  if ('code' in error && typeof error.code === 'string') return error.code
  return systemCode(error.cause)
}

// [?] Where the documented sub code stands is not shown anywhere; both places cost nothing.
const word = z.string().regex(/^\w{1,64}$/)
const refusal = z.object({
  error: z
    .object({ code: word.optional().catch(undefined), subCode: word.optional().catch(undefined) })
    .optional()
    .catch(undefined),
  subCode: word.optional().catch(undefined),
})

/** Only words without blanks: the message beside them may name a person. */
function teamsCodes(body: string): string[] {
  const { data } = refusal.safeParse(parsed(body))
  return [data?.error?.code, data?.error?.subCode ?? data?.subCode].filter((code) => code !== undefined)
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

function waitMs(retryAfter: string | null, now: Date): number | undefined {
  if (retryAfter === null || retryAfter.trim() === '') return undefined
  const seconds = Number(retryAfter)
  const ms = Number.isNaN(seconds) ? Date.parse(retryAfter) - now.getTime() : seconds * 1000
  return Number.isFinite(ms) ? Math.max(0, Math.ceil(ms)) : undefined
}
