import type { IncomingMessage } from 'node:http'
import { Client, type Context, type Middleware, ResponseType } from '@microsoft/microsoft-graph-client'
import { DeliveryFailure, type FailureKind, unreachable } from '../remote/delivery-failure.ts'
import { bytesOf, exchange, textOf } from '../remote/exchange.ts'
import { jsonIn } from '../remote/json-in.ts'
import { isLoopbackUrl } from '../remote/loopback.ts'
import { within } from '../remote/time-limit.ts'
import type { Credential } from './graph-credential.ts'
import { type GraphAnswer, isTokenRefused, noToken } from './graph-failure.ts'

export type GraphConnection = {
  /** Graph's base address including the version. */
  graphUrl: string
  /** `local`: the stand-in of local mode, which accepts that word as a token. */
  credential: Credential | 'local'
  /** For the token and the call together. */
  timeLimitMs?: number
}

type GraphRequest = {
  /** Below the version, and encoded: the client does not encode `#` or `&`. See `path`. */
  path: string
  /** Sent with POST: an object as JSON, a string as text/plain. Without a body, a GET. */
  body?: string | Record<string, unknown>
  prefer?: string
  /** Reads the answer as a Buffer of at most this many bytes instead of JSON. */
  bytesAtMost?: number
  /** The meaning of a lost answer. Default `later`: the request may be repeated. */
  lost?: FailureKind
  /** Deadline on `performance`'s clock, instead of the connection's time limit. */
  by?: number
}

/** Makes one call and returns Graph's answer. Throws DeliveryFailure if there was none. */
export type AskGraph = (request: GraphRequest) => Promise<GraphAnswer>

export function connectGraph(connection: GraphConnection): AskGraph {
  const { graphUrl, credential, timeLimitMs = 30_000 } = connection
  if (credential !== 'local' && !graphUrl.startsWith('https://') && !isLoopbackUrl(graphUrl)) {
    throw new Error('Graph needs https: the token would travel unencrypted')
  }
  return async ({ by = performance.now() + timeLimitMs, ...request }) => {
    try {
      const { url, body, ...asked } = await written(request, graphUrl)
      const headers = { ...asked.headers, authorization: `Bearer ${await graphToken(connection, by)}` }
      const heard = await exchange(url, { ...asked, headers, timeLimitMs: by - performance.now() }, body)
      const { statusCode: status = 0, headers: told } = heard
      const answer = { status, headers: told, body: await bodyOf(heard, request) }
      if (isTokenRefused(answer) && credential !== 'local') credential.forgetToken?.()
      return answer
    } catch (error) {
      throw error instanceof DeliveryFailure ? error : unreachable('graph', error, request.lost ?? 'later')
    }
  }
}

/** Encodes the variable parts of a URL path. An empty part, or one of dots, would change its meaning. */
export function path(fixed: TemplateStringsArray, ...parts: string[]): string {
  if (parts.some((part) => /^\.*$/.test(part))) throw new DeliveryFailure('never', 'refused', 'graph bad id')
  return String.raw({ raw: fixed }, ...parts.map(encodeURIComponent))
}

/**
 * Builds the request with Microsoft's client, but does not send it: the client repeats a POST on 503 and 504,
 * waits for minutes inside the call, and sends its token only to Microsoft's hosts.
 */
async function written({ path, body, prefer }: GraphRequest, graphUrl: string) {
  const { origin, pathname } = new URL(graphUrl)
  const { promise: asked, resolve } = Promise.withResolvers<Context>()
  const middleware: Middleware = { execute: async (context) => resolve(context) }
  const client = Client.initWithMiddleware({ baseUrl: origin, defaultVersion: pathname.slice(1), middleware })
  const request = client.api(path).responseType(ResponseType.RAW)
  if (typeof body === 'string') request.header('Content-Type', 'text/plain')
  if (prefer) request.header('Prefer', prefer)
  await (body === undefined ? request.get() : request.post(body))
  const { request: url, options: { method = 'GET', headers, body: content } = {} } = await asked
  return {
    url: String(url),
    method,
    headers: Object.fromEntries(new Headers(headers)),
    body: typeof content === 'string' ? content : undefined,
  }
}

const nationalClouds = [
  'https://graph.microsoft.us',
  'https://dod-graph.microsoft.us',
  'https://microsoftgraph.chinacloudapi.cn',
]

/** Returns our token for Graph. Throws DeliveryFailure if Entra gives none. */
export async function graphToken({ graphUrl, credential }: GraphConnection, by: number): Promise<string> {
  if (credential === 'local') return 'local'
  const { origin } = new URL(graphUrl)
  // Entra knows Graph only by Microsoft's addresses, also when we use a proxy or a stand-in.
  const known = nationalClouds.includes(origin) ? origin : 'https://graph.microsoft.com'
  const asked = within(by - performance.now(), credential.getToken(`${known}/.default`))
  const token = await asked.catch((error: unknown) => {
    throw noToken(error)
  })
  if (!token) throw noToken(undefined)
  return token.token
}

/**
 * Returns the requested bytes, or JSON; undefined if there is none: Graph declares application/json for an
 * empty 201. A body that breaks off counts as none, since the status has already told the result.
 */
async function bodyOf(answer: IncomingMessage, { bytesAtMost }: GraphRequest): Promise<unknown> {
  const { statusCode = 0 } = answer
  if (bytesAtMost !== undefined && statusCode >= 200 && statusCode <= 299) return bytesOf(answer, bytesAtMost)
  return jsonIn(await textOf(answer).catch(() => ''))
}
