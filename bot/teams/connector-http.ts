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
      const { response, text } = await exchange(request, options.timeLimitMs).catch((error: unknown) => {
        throw failureOfError(error)
      })
      if (!response.ok) throw refused(response, text, options)
      if (!isReadable(text)) throw new DeliveryFailure('unknown', `teams ${response.status} unreadable`)
      return { request, status: response.status, headers: headersFor(request, response), bodyAsText: text }
    },
  }
}

async function exchange(
  request: HttpRequest,
  timeLimitMs: number,
): Promise<{ response: Response; text: string }> {
  const response = await fetch(request.url, {
    method: request.method,
    headers: request.headers.toJson(),
    body: typeof request.body === 'string' ? request.body : null,
    // The token is for this address and no other.
    redirect: 'manual',
    signal: AbortSignal.timeout(timeLimitMs),
  })
  return { response, text: await response.text() }
}

function refused(response: Response, text: string, { clock, log }: ConnectorHttpOptions): DeliveryFailure {
  const failure = failureOfAnswer(response.status, text, response.headers.get('retry-after'), clock())
  if (response.status === 401) log.error({ code: failure.code }, 'Teams refuses our identity')
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
function headersFor(request: HttpRequest, response: Response): HttpResponse['headers'] {
  const headers = request.headers.clone()
  for (const name of headers.headerNames()) headers.remove(name)
  headers.set('content-type', response.headers.get('content-type') ?? 'application/json')
  return headers
}
