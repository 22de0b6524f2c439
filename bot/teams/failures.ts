import { z } from 'zod'
import { DeliveryFailure, type FailureKind, reasonFor } from '../remote/delivery-failure.ts'
import { jsonIn } from '../remote/json-in.ts'

/**
 * Returns the failure for a refusal, by Microsoft's status codes for bots (learn: conversation-messages,
 * status codes from bot conversational APIs; rate-limit: repeat 412, 429, 502, 503 and 504).
 */
export function failureOfAnswer(status: number, body: string, retryAfterMs?: number): DeliveryFailure {
  const codes = teamsCodes(body)
  const kind = kinds[status] ?? (status < 500 ? 'never' : 'unknown')
  const isGone = status === 404 && codes.includes('ConversationNotFound')
  const reason = isGone ? 'chat-gone' : reasonFor(status)
  return new DeliveryFailure(kind, reason, ['teams', status, ...codes].join(' '), retryAfterMs)
}

const kinds: Record<number, FailureKind> = {
  // Our credentials: the administrator can fix them while the delivery waits.
  401: 'later',
  408: 'later',
  412: 'later',
  429: 'later',
  // Teams says not to repeat after a 500, since the message may have arrived. Giving up would lose an alert
  // over one mishap, so it counts as a lost answer.
  500: 'unknown',
  502: 'later',
  503: 'later',
  // A gateway stopped waiting: the message may have arrived.
  504: 'unknown',
}

// [?] The place of the documented sub code is not shown anywhere, so both are read.
const word = z.string().regex(/^\w{1,64}$/)
const refusal = z.object({
  error: z
    .object({ code: word.optional().catch(undefined), subCode: word.optional().catch(undefined) })
    .optional()
    .catch(undefined),
  subCode: word.optional().catch(undefined),
})

/** Accepts only words without blanks: the message beside them may name a person. */
function teamsCodes(body: string): string[] {
  const { data } = refusal.safeParse(jsonIn(body))
  return [data?.error?.code, data?.error?.subCode ?? data?.subCode].filter((code) => code !== undefined)
}
