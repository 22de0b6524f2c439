import type { IncomingMessage } from 'node:http'
import {
  DeliveryFailure,
  type FailureKind,
  NotConnected,
  networkCode,
  reasonFor,
  retryAfterMs,
} from '../remote/delivery-failure.ts'
import { bytesOf, exchange } from '../remote/exchange.ts'
import { GONE } from '../tickets/webhooks-table.ts'

export const TIME_LIMIT_MS = 10_000
const MOST_BYTES = 16 * 1024

type Post = { url: string; headers: Record<string, string>; body: string; timeLimitMs?: number }

/** Throws DeliveryFailure unless accepted. Follows no redirect: the organisation file names the address. */
export async function post({ url, headers: ours, body, timeLimitMs = TIME_LIMIT_MS }: Post): Promise<string> {
  const request = { method: 'POST', headers: ours, timeLimitMs, agent: false } as const
  const answer = await exchange(url, request, body).catch((error: unknown) => {
    throw unanswered(error)
  })
  const { statusCode = 0, headers } = answer
  if (statusCode >= 200 && statusCode < 300) return read(answer)
  answer.destroy()
  if (statusCode === 410) throw new DeliveryFailure('never', 'gone', GONE)
  const wait = retryAfterMs(headers['retry-after'], headers.date)
  throw new DeliveryFailure(meaning(statusCode), reasonFor(statusCode), `webhook ${statusCode}`, wait)
}

function unanswered(error: unknown): DeliveryFailure {
  const why = networkCode(error)
  const code = `webhook ${why === 'TimeoutError' ? 'time-out' : why}`
  const isLost = !(error instanceof NotConnected)
  return isLost ? new DeliveryFailure('unknown', 'lost', code) : new DeliveryFailure('later', 'away', code)
}

/** Statuses about this very message. For all others the message waits for a fix on the other side. */
const REFUSALS = [400, 405, 406, 409, 411, 413, 414, 415, 422, 431]

function meaning(status: number): FailureKind {
  const isRedirect = status >= 300 && status < 400
  return isRedirect || REFUSALS.includes(status) ? 'never' : 'later'
}

/** The status alone means acceptance: a broken body is not a failure. */
async function read(answer: IncomingMessage): Promise<string> {
  const bytes = await bytesOf(answer, MOST_BYTES + 1).catch(() => Buffer.alloc(0))
  return bytes.length > MOST_BYTES ? '' : bytes.toString()
}
