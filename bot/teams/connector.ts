import type { IncomingHttpHeaders } from 'node:http'
import type { Logger } from 'pino'
import { z } from 'zod'
import {
  DeliveryFailure,
  type FailureKind,
  reasonFor,
  retryAfterMs,
  unreachable,
} from '../remote/delivery-failure.ts'
import { exchange, textOf } from '../remote/exchange.ts'
import { jsonIn } from '../remote/json-in.ts'
import { isLoopbackUrl } from '../remote/loopback.ts'
import type { SigningIn } from './credentials.ts'

export type Call = {
  method: 'POST' | 'PUT'
  serviceUrl: string
  /** Below `v3/conversations`. */
  path: string[]
  body: object
}

/**
 * Makes one request to Teams within the time limit; every failure is thrown as a classified
 * `DeliveryFailure`. Not by the SDK's connector, which repeats a POST by itself, and so would send a message
 * twice, and costs as much as the rest of a turn.
 * @returns the new resource's id, if Teams gave one
 */
export type Connector = (call: Call) => Promise<{ id?: string | undefined }>

type ConnectorOptions = SigningIn & {
  localOnly: boolean
  timeLimitMs: number
  log: Logger
}

export function connectorTo(options: ConnectorOptions): Connector {
  return async (call) => {
    const url = urlOf(call)
    if (options.localOnly && !isLoopbackUrl(url))
      throw new DeliveryFailure('never', 'refused', 'teams not-loopback')
    const headers = { ...HEADERS, ...(await options.signIn()) }
    const { method, body } = call
    const request = { method, headers, timeLimitMs: options.timeLimitMs }
    const answer = await heard(url, request, JSON.stringify(body)).catch((error: unknown) => {
      throw unreachable('teams', error, 'unknown')
    })
    const { status, text } = answer
    if (!isTaken(status)) throw refused(answer, options)
    const said = text === '' ? {} : jsonIn(text)
    if (said === undefined) throw new DeliveryFailure('unknown', 'lost', `teams ${status} unreadable`)
    return Resource.parse(said)
  }
}

const HEADERS = { 'content-type': 'application/json; charset=utf-8', accept: 'application/json' }

function urlOf({ serviceUrl, path }: Call): string {
  const base = serviceUrl.replace(/\/+$/, '')
  return [base, 'v3', 'conversations', ...path.map(encodeURIComponent)].join('/')
}

type TeamsAnswer = { status: number; headers: IncomingHttpHeaders; text: string }

async function heard(...request: Parameters<typeof exchange>): Promise<TeamsAnswer> {
  const answer = await exchange(...request)
  const { statusCode: status = 0, headers } = answer
  const text = textOf(answer)
  // The status has told of a refusal; of a message, the rest would have told the id.
  return { status, headers, text: await (isTaken(status) ? text : text.catch(() => '')) }
}

function isTaken(status: number): boolean {
  return status >= 200 && status <= 299
}

function refused({ status, headers, text }: TeamsAnswer, options: ConnectorOptions): DeliveryFailure {
  const failure = failureOfAnswer(status, text, retryAfterMs(headers['retry-after'], headers.date))
  if (status !== 401) return failure
  options.forgetToken()
  options.log.error({ code: failure.code }, 'Teams refuses our identity')
  return failure
}

const Resource = z.object({ id: z.string().optional().catch(undefined) }).catch({})

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
