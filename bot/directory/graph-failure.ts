import type { IncomingHttpHeaders } from 'node:http'
import { z } from 'zod'
import {
  DeliveryFailure,
  type FailureKind,
  networkCode,
  reasonFor,
  retryAfterMs,
} from '../remote/delivery-failure.ts'

export type GraphAnswer = { status: number; headers: IncomingHttpHeaders; body: unknown }

/** Statuses with an unusual meaning for a kind of call. */
type Meaning = Readonly<Record<number, FailureKind>>

export function refusedByGraph(
  { status, headers, body }: GraphAnswer,
  meaning: Meaning = {},
): DeliveryFailure {
  const kind = meaning[status] ?? usualMeaning(status)
  const code = ['graph', status, ...errorCode(body)].join(' ')
  const wait = retryAfterMs(headers['retry-after'], headers.date)
  return new DeliveryFailure(kind, reasonFor(status), code, wait)
}

/** Returns Graph's answer in its documented shape. Throws DeliveryFailure. */
export function read<T>(answer: GraphAnswer, shape: z.ZodType<T>, meaning?: Meaning): T {
  accepted(answer, meaning)
  const { success, data } = shape.safeParse(answer.body)
  if (!success) throw new DeliveryFailure('later', 'lost', `graph ${answer.status} unexpected answer`)
  return data
}

/** Throws DeliveryFailure unless the call succeeded. */
export function accepted(answer: GraphAnswer, meaning?: Meaning): void {
  if (answer.status < 200 || answer.status > 299) throw refusedByGraph(answer, meaning)
}

/** Returns the failure for a missing token. Always `later`: the credentials are ours and get corrected. */
export function noToken(error: unknown): DeliveryFailure {
  const [code] = /AADSTS\d+/.exec(String(error)) ?? []
  return new DeliveryFailure('later', 'own-fault', `entra ${code ?? networkCode(error)}`)
}

/** A 401 with another code means a missing permission or licence. */
export function isTokenRefused({ status, body }: GraphAnswer): boolean {
  return status === 401 && errorCode(body).includes('InvalidAuthenticationToken')
}

// An administrator can fix a missing permission (403) or an expired secret (401); then the call works.
const waitAndTryAgain = [401, 403, 408, 423, 425, 429]

function usualMeaning(status: number): FailureKind {
  const refusedForGood = status >= 400 && status < 500 && !waitAndTryAgain.includes(status)
  return refusedForGood ? 'never' : 'later'
}

const errorAnswer = z.object({ error: z.object({ code: z.string().regex(/^\w{1,60}$/) }) })

/** Leaves out the message beside the code, which may name a person. */
function errorCode(body: unknown): string[] {
  const read = errorAnswer.safeParse(body)
  return read.success ? [read.data.error.code] : []
}

/** Returns null when the tenant does not let us read the value. */
export async function asFarAsGranted<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof DeliveryFailure && saysNo(error)) return null
    throw error
  }
}

/** Tells whether it does not exist, or a permission is missing, which may be granted later. */
function saysNo({ kind, code }: DeliveryFailure): boolean {
  return kind === 'never' || /^graph 40[13]\b/.test(code)
}
