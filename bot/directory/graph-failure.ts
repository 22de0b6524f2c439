import { z } from 'zod'
import { DeliveryFailure, type FailureKind } from '../remote/delivery-failure.ts'

export type GraphAnswer = { status: number; headers: Headers; body: unknown }

/** Where one kind of call differs from what a status usually means. */
export type Meaning = Readonly<Record<number, FailureKind>>

/** Graph answered with a status that is neither success nor a value. */
export function refusedByGraph(
  { status, headers, body }: GraphAnswer,
  meaning: Meaning = {},
): DeliveryFailure {
  const kind = meaning[status] ?? usualMeaning(status)
  return new DeliveryFailure(kind, ['graph', status, ...errorCode(body)].join(' '), retryAfterMs(headers))
}

/**
 * Nothing came back: the request did not get out, or the connection or the time ran out.
 * @param lost what it means when the request may have arrived
 */
export function graphUnreachable(error: unknown, lost: FailureKind = 'later'): DeliveryFailure {
  const code = networkCode(error)
  return new DeliveryFailure(beforeSending.test(code) ? 'later' : lost, `graph ${code}`)
}

/** Entra gave no token. Always later: the credentials are ours, and somebody will put them right. */
export function noToken(error: unknown): DeliveryFailure {
  const [code] = /AADSTS\d+/.exec(String(error)) ?? []
  return new DeliveryFailure('later', `entra ${code ?? networkCode(error)}`)
}

/**
 * The wait that a Retry-After header asks for, in milliseconds. Microsoft gives seconds, at times with a
 * fraction, or a date, which is counted from the answer's own Date.
 */
function retryAfterMs(headers: Headers): number | undefined {
  const asked = headers.get('retry-after')
  if (!asked) return undefined
  const seconds = Number(asked)
  const wait = Number.isNaN(seconds)
    ? Date.parse(asked) - Date.parse(headers.get('date') ?? '')
    : seconds * 1000
  return Number.isFinite(wait) && wait >= 0 ? Math.ceil(wait) : undefined
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

const beforeSending =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_\w+|CERT_\w+|UNABLE_TO_\w+|SELF_SIGNED_\w+|DEPTH_ZERO_\w+)$/

const errorWithCode = z.object({ code: z.string() })

/** The operating system's or undici's code, which fetch hides in the cause. */
function networkCode(error: unknown): string {
  if (!(error instanceof Error)) return 'failed'
  const coded = [error.cause, error].map((one) => errorWithCode.safeParse(one)).find(({ success }) => success)
  return coded?.data?.code ?? error.name
}
