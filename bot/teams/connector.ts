import type { IncomingHttpHeaders } from 'node:http'
import type { Logger } from 'pino'
import { z } from 'zod'
import { DeliveryFailure, retryAfterMs, unreachable } from '../remote/delivery-failure.ts'
import { exchange, textOf } from '../remote/exchange.ts'
import { jsonIn } from '../remote/json-in.ts'
import { isLoopbackUrl } from '../remote/loopback.ts'
import type { SignIn } from './credentials.ts'
import { failureOfAnswer } from './failures.ts'

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

export type ConnectorOptions = {
  signIn: SignIn
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
    if (status < 200 || status > 299) throw refused(answer, options)
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
  return { status, headers, text: await textOf(answer) }
}

function refused({ status, headers, text }: TeamsAnswer, { log }: ConnectorOptions): DeliveryFailure {
  const failure = failureOfAnswer(status, text, retryAfterMs(headers['retry-after'], headers.date))
  if (status === 401) log.error({ code: failure.code }, 'Teams refuses our identity')
  return failure
}

const Resource = z.object({ id: z.string().optional().catch(undefined) }).catch({})
