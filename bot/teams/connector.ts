import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import https from 'node:https'
import type { Logger } from 'pino'
import { z } from 'zod'
import { DeliveryFailure } from '../remote/delivery-failure.ts'
import { isLoopbackUrl } from '../remote/loopback.ts'
import { retryAfterMs } from '../remote/retry-after.ts'
import type { SignIn } from './credentials.ts'
import { failureOfAnswer, failureOfError } from './failures.ts'

export type Call = {
  method: 'POST' | 'PUT'
  serviceUrl: string
  /** Below `v3/conversations`. */
  path: string[]
  body: object
}

/**
 * Says something to Teams: one request, within the time limit, and whatever goes wrong is thrown as a classified
 * `DeliveryFailure`. Not by the SDK's own connector: that repeats a POST by itself, which would send a message twice,
 * and costs as much as the rest of a turn.
 * @returns the id of what came about, if Teams gave one
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
    const answer = await exchange(url, { method, headers }, JSON.stringify(body), options.timeLimitMs).catch(
      (error: unknown) => {
        throw failureOfError(error)
      },
    )
    const { status, text } = answer
    if (status < 200 || status > 299) throw refused(answer, options)
    return read(text) ?? unreadable(status)
  }
}

const HEADERS = { 'content-type': 'application/json; charset=utf-8', accept: 'application/json' }

function urlOf({ serviceUrl, path }: Call): string {
  const base = serviceUrl.replace(/\/+$/, '')
  return [base, 'v3', 'conversations', ...path.map(encodeURIComponent)].join('/')
}

type TeamsAnswer = { status: number; headers: IncomingHttpHeaders; text: string }

/** Not by `fetch`, which costs four times as much. Follows no redirect: the token is for this address alone. */
function exchange(
  url: string,
  request: http.RequestOptions,
  body: string,
  timeLimitMs: number,
): Promise<TeamsAnswer> {
  return new Promise((resolve, reject) => {
    const { request: open } = url.startsWith('https:') ? https : http
    const sent = open(url, request)
    const late = setTimeout(() => sent.destroy(new DOMException('no answer', 'TimeoutError')), timeLimitMs)
    sent.on('close', () => clearTimeout(late))
    sent.on('error', reject)
    sent.on('response', (response) => receive(response).then(resolve, reject))
    sent.end(body)
  })
}

function receive(response: IncomingMessage): Promise<TeamsAnswer> {
  const { statusCode: status = 0, headers } = response
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    response.on('data', (part: Buffer) => parts.push(part))
    response.on('error', reject)
    response.on('end', () => resolve({ status, headers, text: Buffer.concat(parts).toString() }))
  })
}

function refused({ status, headers, text }: TeamsAnswer, { log }: ConnectorOptions): DeliveryFailure {
  const failure = failureOfAnswer(status, text, retryAfterMs(headers['retry-after'], headers.date))
  if (status === 401) log.error({ code: failure.code }, 'Teams refuses our identity')
  return failure
}

const Resource = z.object({ id: z.string().optional().catch(undefined) }).catch({})

function read(text: string): z.infer<typeof Resource> | undefined {
  try {
    return Resource.parse(text === '' ? {} : JSON.parse(text))
  } catch {
    return undefined
  }
}

function unreadable(status: number): never {
  throw new DeliveryFailure('unknown', 'lost', `teams ${status} unreadable`)
}
