import type { TokenCredential } from '@azure/identity'
import {
  Client,
  type Context,
  GraphClientError,
  type Middleware,
  ResponseType,
} from '@microsoft/microsoft-graph-client'
import { DeliveryFailure, type FailureKind } from '../remote/delivery-failure.ts'
import { isLoopbackUrl } from '../remote/loopback.ts'
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
  /** When there must be an answer, instead of the connection's time limit. */
  by?: AbortSignal
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
  return ({ by = AbortSignal.timeout(timeLimitMs), ...request }) => {
    const middleware = authorizedOnce(() => graphToken(connection, by), by)
    return ask(Client.initWithMiddleware({ ...address, middleware }), request)
  }
}

/** A URL path with its variable parts encoded. An empty part, or one of dots, would name something else. */
export function path(fixed: TemplateStringsArray, ...parts: string[]): string {
  if (parts.some((part) => /^\.*$/.test(part))) throw new DeliveryFailure('never', 'refused', 'graph bad id')
  return String.raw({ raw: fixed }, ...parts.map(encodeURIComponent))
}

async function ask(client: Client, asked: Omit<GraphRequest, 'by'>): Promise<GraphAnswer> {
  const { path, body, prefer, bytesAtMost, lost } = asked
  const request = client.api(path).responseType(ResponseType.RAW)
  if (typeof body === 'string') request.header('Content-Type', 'text/plain')
  if (prefer) request.header('Prefer', prefer)
  try {
    const response: Response = await (body === undefined ? request.get() : request.post(body))
    const isBytes = bytesAtMost !== undefined && response.ok
    const answered = isBytes ? bytesOf(response, bytesAtMost) : bodyOf(response)
    return { status: response.status, headers: response.headers, body: await answered }
  } catch (error) {
    const reason = error instanceof GraphClientError ? error.customError : error
    throw reason instanceof DeliveryFailure ? reason : graphUnreachable(reason, lost)
  }
}

/**
 * Instead of the client's own chain, which repeats a POST on 503 and 504, waits for minutes inside the call,
 * and gives its token to Microsoft's hosts only.
 */
function authorizedOnce(token: () => Promise<string>, signal: AbortSignal): Middleware {
  return {
    execute: async (context: Context) => {
      try {
        const headers = new Headers(context.options?.headers)
        headers.set('Authorization', `Bearer ${await token()}`)
        context.response = await fetch(context.request, {
          ...context.options,
          headers,
          signal,
          redirect: 'manual',
        })
      } catch (error) {
        throw untouched(error)
      }
    },
  }
}

/** The client flattens every error but this one. */
function untouched(error: unknown): GraphClientError {
  return Object.assign(new GraphClientError('not answered'), { customError: error })
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
export async function graphToken(
  { graphUrl, credential }: Pick<GraphConnection, 'graphUrl' | 'credential'>,
  by: AbortSignal,
): Promise<string> {
  if (credential === 'local') return 'local'
  const scope = scopeFor(new URL(graphUrl).origin)
  // Raced, because the credential does not heed a signal on its way to Entra.
  const asked = Promise.race([credential.getToken(scope), timeIsUp(by)])
  const token = await asked.catch((error: unknown) => {
    throw noToken(error)
  })
  if (!token) throw noToken(undefined)
  return token.token
}

function timeIsUp(by: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (by.aborted) reject(by.reason)
    else by.addEventListener('abort', () => reject(by.reason), { once: true })
  })
}

/**
 * JSON, or undefined when there is none: Graph says application/json above an empty 201. A body that breaks off
 * counts as none too, for with the status Graph has already said what became of the request.
 */
async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text().catch(() => '')
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Bytes that break off before that are none: whoever asked for them would take them for the whole. */
async function bytesOf(response: Response, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk)
    size += chunk.length
    // Leaving the loop ends the connection: the rest is not sent to us.
    if (size >= most) break
  }
  return Buffer.concat(chunks).subarray(0, most)
}
