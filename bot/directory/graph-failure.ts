import type { IncomingHttpHeaders } from 'node:http'
import { z } from 'zod'
import {
  DeliveryFailure,
  type FailureKind,
  hasNeverLeft,
  networkCode,
  reasonFor,
  retryAfterMs,
} from '../remote/delivery-failure.ts'

export type GraphAnswer = { status: number; headers: IncomingHttpHeaders; body: unknown }

/** A kind of call for which statuses mean something else than usual. */
type Meaning = Readonly<Record<number, FailureKind>>

/** Graph answered with a status that is neither success nor a value. */
export function refusedByGraph(
  { status, headers, body }: GraphAnswer,
  meaning: Meaning = {},
): DeliveryFailure {
  const kind = meaning[status] ?? usualMeaning(status)
  const code = ['graph', status, ...errorCode(body)].join(' ')
  const wait = retryAfterMs(headers['retry-after'], headers.date)
  return new DeliveryFailure(kind, reasonFor(status), code, wait)
}

/** What Graph answers, in the shape that it has by its documentation. Throws DeliveryFailure. */
export function read<T>(answer: GraphAnswer, shape: z.ZodType<T>, meaning?: Meaning): T {
  accepted(answer, meaning)
  const { success, data } = shape.safeParse(answer.body)
  if (!success) throw new DeliveryFailure('later', 'lost', `graph ${answer.status} unexpected answer`)
  return data
}

/** Throws DeliveryFailure unless it is done. */
export function accepted(answer: GraphAnswer, meaning?: Meaning): void {
  if (answer.status < 200 || answer.status > 299) throw refusedByGraph(answer, meaning)
}

/**
 * Nothing came back: the request did not get out, or the connection or the time ran out.
 * @param lost what it means when the request may have arrived
 */
export function graphUnreachable(error: unknown, lost: FailureKind = 'later'): DeliveryFailure {
  const code = networkCode(error)
  return new DeliveryFailure(hasNeverLeft(code) ? 'later' : lost, 'away', `graph ${code}`)
}

/** Entra gave no token. Always later: the credentials are ours, and somebody will put them right. */
export function noToken(error: unknown): DeliveryFailure {
  const [code] = /AADSTS\d+/.exec(String(error)) ?? []
  return new DeliveryFailure('later', 'own-fault', `entra ${code ?? networkCode(error)}`)
}

// A missing permission (403) or an expired secret (401) is an administrator's to mend, and then it works.
const waitAndTryAgain = [401, 403, 408, 423, 425, 429]

function usualMeaning(status: number): FailureKind {
  const refusedForGood = status >= 400 && status < 500 && !waitAndTryAgain.includes(status)
  return refusedForGood ? 'never' : 'later'
}

const errorAnswer = z.object({ error: z.object({ code: z.string().regex(/^\w{1,60}$/) }) })

/** The message beside the code may name a person. */
function errorCode(body: unknown): string[] {
  const read = errorAnswer.safeParse(body)
  return read.success ? [read.data.error.code] : []
}

/** Null when the tenant does not let us read it. */
export async function asFarAsGranted<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof DeliveryFailure && saysNo(error)) return null
    throw error
  }
}

/** There is no such thing, or the permission is missing, which somebody may grant one day. */
function saysNo({ kind, code }: DeliveryFailure): boolean {
  return kind === 'never' || /^graph 40[13]\b/.test(code)
}
