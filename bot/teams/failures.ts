import { z } from 'zod'
import {
  DeliveryFailure,
  type FailureKind,
  hasNeverLeft,
  networkCode,
  reasonFor,
} from '../remote/delivery-failure.ts'
import { jsonIn } from '../remote/json-in.ts'

/**
 * What Teams' refusal means, by Microsoft's table of status codes for bots (learn: conversation-messages, status
 * codes from bot conversational APIs; rate-limit: repeat 412, 429, 502, 503 and 504).
 */
export function failureOfAnswer(status: number, body: string, retryAfterMs?: number): DeliveryFailure {
  const codes = teamsCodes(body)
  const kind = kinds[status] ?? (status < 500 ? 'never' : 'unknown')
  const isGone = status === 404 && codes.includes('ConversationNotFound')
  const reason = isGone ? 'chat-gone' : reasonFor(status)
  return new DeliveryFailure(kind, reason, ['teams', status, ...codes].join(' '), retryAfterMs)
}

/** The meaning of no answer. */
export function failureOfError(error: unknown): DeliveryFailure {
  const code = networkCode(error)
  return new DeliveryFailure(hasNeverLeft(code) ? 'later' : 'unknown', 'away', `teams ${code}`)
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
  const { data } = refusal.safeParse(jsonIn(body))
  return [data?.error?.code, data?.error?.subCode ?? data?.subCode].filter((code) => code !== undefined)
}
