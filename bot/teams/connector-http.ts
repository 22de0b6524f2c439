import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import https from 'node:https'
import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import { DeliveryFailure } from '../deliveries/delivery-failure.ts'
import { isLoopbackUrl } from '../loopback.ts'
import { failureOfAnswer, failureOfError } from './failures.ts'

export type ConnectorOptions = NonNullable<
  ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]
>
type HttpClient = NonNullable<ConnectorOptions['httpClient']>
type HttpRequest = Parameters<HttpClient['sendRequest']>[0]
type HttpResponse = Awaited<ReturnType<HttpClient['sendRequest']>>

export type ConnectorHttpOptions = { localOnly: boolean; timeLimitMs: number; clock: Clock; log: Logger }

/**
 * How the SDK's connector reaches Teams: one request, within the time limit, and whatever goes wrong is thrown as a
 * classified `DeliveryFailure`. The SDK repeats and sleeps only on answers and errors of its own kinds, and its
 * repeats of a POST would send a message twice; a foreign error it passes on at once.
 */
export function connectorHttp(options: ConnectorHttpOptions): HttpClient {
  return {
    sendRequest: async (request) => {
      if (options.localOnly && !isLoopbackUrl(request.url))
        throw new DeliveryFailure('never', 'teams not-loopback')
      const answer = await exchange(request, options.timeLimitMs).catch((error: unknown) => {
        throw failureOfError(error)
      })
      const { status, text } = answer
      if (status < 200 || status > 299) throw refused(answer, options)
      if (!isReadable(text)) throw new DeliveryFailure('unknown', `teams ${status} unreadable`)
      return { request, status, headers: headersFor(request, answer), bodyAsText: text }
    },
  }
}

type TeamsAnswer = { status: number; headers: IncomingHttpHeaders; text: string }

/** Not by `fetch`, which costs four times as much. Follows no redirect: the token is for this address alone. */
function exchange(request: HttpRequest, timeLimitMs: number): Promise<TeamsAnswer> {
  return new Promise((resolve, reject) => {
    const { url, method, headers, body } = request
    const { request: open } = url.startsWith('https:') ? https : http
    const sent = open(url, { method, headers: headers.toJson() })
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

function refused(
  { status, headers, text }: TeamsAnswer,
  { clock, log }: ConnectorHttpOptions,
): DeliveryFailure {
  const failure = failureOfAnswer(status, text, headers['retry-after'] ?? null, clock())
  if (status === 401) log.error({ code: failure.code }, 'Teams refuses our identity')
  return failure
}

function isReadable(text: string): boolean {
  try {
    return text === '' || JSON.parse(text) !== undefined
  } catch {
    return false
  }
}

/** The SDK asks for headers of its own class, which only the request can give; it reads this one. */
function headersFor(request: HttpRequest, answer: TeamsAnswer): HttpResponse['headers'] {
  const headers = request.headers.clone()
  for (const name of headers.headerNames()) headers.remove(name)
  headers.set('content-type', answer.headers['content-type'] ?? 'application/json')
  return headers
}
