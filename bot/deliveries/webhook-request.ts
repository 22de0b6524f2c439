import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import {
  DeliveryFailure,
  type FailureKind,
  networkCode,
  reasonFor,
  retryAfterMs,
} from '../remote/delivery-failure.ts'
import { bytesOf } from '../remote/exchange.ts'
import { GONE } from '../tickets/webhooks-table.ts'

export const TIME_LIMIT_MS = 10_000
const MOST_BYTES = 16 * 1024

type Post = { url: string; headers: Record<string, string>; body: string; timeLimitMs?: number }

/**
 * Hands a message to another system. Throws DeliveryFailure unless it says that it has it. A redirect is not followed:
 * where messages go stands in the organisation's file.
 * @returns what it answered, as far as that is short and came in time
 */
export async function post({ timeLimitMs = TIME_LIMIT_MS, ...message }: Post): Promise<string> {
  const answer = await ask({ ...message, by: AbortSignal.timeout(timeLimitMs) })
  const { statusCode = 0, headers } = answer
  if (statusCode >= 200 && statusCode < 300) return read(answer)
  answer.destroy()
  if (statusCode === 410) throw new DeliveryFailure('never', 'gone', GONE)
  const wait = retryAfterMs(headers['retry-after'], headers.date)
  throw new DeliveryFailure(meaning(statusCode), reasonFor(statusCode), `webhook ${statusCode}`, wait)
}

/** By an API of its own, and not by `fetch`, to know whether the message has left: else a closed firewall might have taken it. */
function ask({ url, headers, body, by }: Post & { by: AbortSignal }): Promise<IncomingMessage> {
  const { api, connected } = url.startsWith('https:')
    ? { api: https, connected: 'secureConnect' }
    : { api: http, connected: 'connect' }
  return new Promise((resolve, reject) => {
    let hasLeft = false
    const request = api.request(url, { method: 'POST', headers, signal: by, agent: false }, resolve)
    request.once('socket', (socket) => socket.once(connected, () => (hasLeft = true)))
    request.on('error', (error) => reject(unanswered(by.aborted ? 'time-out' : networkCode(error), hasLeft)))
    request.end(body)
  })
}

function unanswered(code: string, hasLeft: boolean): DeliveryFailure {
  return hasLeft
    ? new DeliveryFailure('unknown', 'lost', `webhook ${code}`)
    : new DeliveryFailure('later', 'away', `webhook ${code}`)
}

/** It speaks of this very message. Everything else somebody puts right over there, and the message waits. */
const REFUSALS = [400, 405, 406, 409, 411, 413, 414, 415, 422, 431]

function meaning(status: number): FailureKind {
  const isRedirect = status >= 300 && status < 400
  return isRedirect || REFUSALS.includes(status) ? 'never' : 'later'
}

/** With the status it has said already that it has the message: what is wrong with the rest is no failure. */
async function read(answer: IncomingMessage): Promise<string> {
  const bytes = await bytesOf(answer, MOST_BYTES + 1).catch(() => Buffer.alloc(0))
  return bytes.length > MOST_BYTES ? '' : bytes.toString()
}
