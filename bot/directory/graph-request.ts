import type { IncomingMessage } from 'node:http'
import type { TokenCredential } from '@azure/identity'
import {
  Client,
  type Context,
  GraphClientError,
  type Middleware,
  ResponseType,
} from '@microsoft/microsoft-graph-client'
import { DeliveryFailure, type FailureKind } from '../remote/delivery-failure.ts'
import { bytesOf, exchange, textOf } from '../remote/exchange.ts'
import { jsonIn } from '../remote/json-in.ts'
import { isLoopbackUrl } from '../remote/loopback.ts'
import { within } from '../remote/time-limit.ts'
import { type GraphAnswer, graphUnreachable, noToken } from './graph-failure.ts'

export type GraphConnection = {
  /** Graph's base including the version. */
  graphUrl: string
  /** `local`: the stand-in of local mode, which takes the word itself for a token. */
  credential: TokenCredential | 'local'
  /** For the token and the call together. */
  timeLimitMs?: number
}

type GraphRequest = {
  /** After the version, and encoded: the client does not encode `#` or `&`. See `path`. */
  path: string
  /** Sent with POST: an object as JSON, a string as text/plain. Without a body it is a GET. */
  body?: string | Record<string, unknown>
  /** Graph's header for wishes. */
  prefer?: string
  /** What is asked for is no JSON: of its bytes at most so many are read, into a Buffer. */
  bytesAtMost?: number
  /** What it means when the request may have arrived and no answer came. Usually it may just be made again: `later`. */
  lost?: FailureKind
  /** When there must be an answer, on `performance`'s clock, instead of the connection's time limit. */
  by?: number
}

/** Asks once, and gives whatever Graph answers. Throws DeliveryFailure when no answer came. */
export type AskGraph = (request: GraphRequest) => Promise<GraphAnswer>

export function connectGraph(connection: GraphConnection): AskGraph {
  const { graphUrl, credential, timeLimitMs = 30_000 } = connection
  if (credential !== 'local' && !graphUrl.startsWith('https://') && !isLoopbackUrl(graphUrl)) {
    throw new Error('Graph needs https: the token would travel unencrypted')
  }
  const { origin, pathname } = new URL(graphUrl)
  const address = { baseUrl: origin, defaultVersion: pathname.slice(1) }
  return async ({ by = performance.now() + timeLimitMs, ...request }) => {
    const heard = Promise.withResolvers<IncomingMessage>()
    const middleware = authorizedOnce(() => graphToken(connection, by), by, heard.resolve)
    await send(Client.initWithMiddleware({ ...address, middleware }), request)
    return answerOf(await heard.promise, request)
  }
}

/** A URL path with its variable parts encoded. An empty part, or one of dots, would name something else. */
export function path(fixed: TemplateStringsArray, ...parts: string[]): string {
  if (parts.some((part) => /^\.*$/.test(part))) throw new DeliveryFailure('never', 'refused', 'graph bad id')
  return String.raw({ raw: fixed }, ...parts.map(encodeURIComponent))
}

async function send(client: Client, { path, body, prefer, lost }: GraphRequest): Promise<void> {
  const request = client.api(path).responseType(ResponseType.RAW)
  if (typeof body === 'string') request.header('Content-Type', 'text/plain')
  if (prefer) request.header('Prefer', prefer)
  try {
    await (body === undefined ? request.get() : request.post(body))
  } catch (error) {
    const reason = error instanceof GraphClientError ? error.customError : error
    throw reason instanceof DeliveryFailure ? reason : graphUnreachable(reason, lost)
  }
}

async function answerOf(answer: IncomingMessage, { bytesAtMost, lost }: GraphRequest): Promise<GraphAnswer> {
  const { statusCode: status = 0, headers } = answer
  const isBytes = bytesAtMost !== undefined && status >= 200 && status <= 299
  const body = isBytes ? bytesOf(answer, bytesAtMost) : bodyOf(answer)
  return {
    status,
    headers,
    body: await body.catch((error: unknown) => {
      throw graphUnreachable(error, lost)
    }),
  }
}

/**
 * Instead of the client's own chain, which repeats a POST on 503 and 504, waits for minutes inside the call,
 * and gives its token to Microsoft's hosts only. The client hands on an answer unread, and so need not see it.
 */
function authorizedOnce(
  token: () => Promise<string>,
  by: number,
  hear: (answer: IncomingMessage) => void,
): Middleware {
  return {
    execute: async ({ request, options: { method = 'GET', headers, body } = {} }: Context) => {
      try {
        const known = Object.fromEntries(new Headers(headers))
        const authorized = { ...known, authorization: `Bearer ${await token()}` }
        const asked = { method, headers: authorized, timeLimitMs: by - performance.now() }
        hear(await exchange(String(request), asked, typeof body === 'string' ? body : undefined))
      } catch (error) {
        // The client flattens every error but this one.
        throw Object.assign(new GraphClientError('not answered'), { customError: error })
      }
    },
  }
}

const nationalClouds = [
  'https://graph.microsoft.us',
  'https://dod-graph.microsoft.us',
  'https://microsoftgraph.chinacloudapi.cn',
]

/** Entra knows Graph by Microsoft's own addresses alone, also when we reach it through a proxy or a stand-in. */
function scopeFor(origin: string): string {
  return `${nationalClouds.includes(origin) ? origin : 'https://graph.microsoft.com'}/.default`
}

/** The token by which Graph knows us. Throws DeliveryFailure when Entra gives none. */
export async function graphToken({ graphUrl, credential }: GraphConnection, by: number): Promise<string> {
  if (credential === 'local') return 'local'
  const scope = scopeFor(new URL(graphUrl).origin)
  const asked = within(by - performance.now(), credential.getToken(scope))
  const token = await asked.catch((error: unknown) => {
    throw noToken(error)
  })
  if (!token) throw noToken(undefined)
  return token.token
}

/**
 * JSON, or undefined when there is none: Graph says application/json above an empty 201. A body that breaks off
 * counts as none too, for with the status Graph has already said what became of the request.
 */
async function bodyOf(answer: IncomingMessage): Promise<unknown> {
  return jsonIn(await textOf(answer).catch(() => ''))
}
