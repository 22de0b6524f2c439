import { randomUUID } from 'node:crypto'
import { type IncomingMessage, STATUS_CODES } from 'node:http'
import type { Logger } from 'pino'
import type { Request, Response } from 'restify'
import { errorForLog } from '../remote/error-for-log.ts'
import { isDatabaseAway } from '../store/database-away.ts'

/** A string or Buffer body is sent unchanged and needs its own `content-type`; any other is sent as JSON. */
export type Answer = { status: number; headers?: Record<string, string>; body?: unknown }

export function ok(body: unknown): Answer {
  return { status: 200, body }
}

/**
 * Returns the answer, or undefined if it writes the response itself, like an event stream. Refuses by
 * throwing `Problem`; any other error is logged with an id, which is all that the answer tells.
 */
export type Handle = (request: Request, response: Response) => Promise<Answer | undefined>

export async function answer(
  handle: Handle,
  request: Request,
  response: Response,
  log: Logger,
): Promise<void> {
  try {
    const given = await handle(request, response)
    if (given) send(response, given)
  } catch (error) {
    const problem = error instanceof Problem ? error : unexpected(error, log)
    // Too late for another answer: an event stream has begun.
    if (response.headersSent) response.destroy()
    else sendProblem(response, problem)
  }
}

/** Sends a problem in the format of RFC 9457. */
export function sendProblem(response: Response, { status, message, headers, members }: Problem): void {
  const body = JSON.stringify({ type: 'about:blank', title: message, status, ...members })
  send(response, { status, headers: { ...headers, 'content-type': 'application/problem+json' }, body })
}

// Not restify's own `send`, which picks a format by the Accept header, JSONP among them. For HEAD the body is
// left out, and the length is still the body's.
function send(response: Response, { status, headers = {}, body = '' }: Answer): void {
  const isWritten = typeof body === 'string' || Buffer.isBuffer(body)
  const content = isWritten ? body : JSON.stringify(body)
  if (hasMoreToSay(response.req)) response.setHeader('connection', 'close')
  response.sendRaw(status, content, {
    'content-length': String(Buffer.byteLength(content)),
    ...(!isWritten && { 'content-type': 'application/json' }),
    ...headers,
  })
}

/** Tells whether part of the request's body is unread, in which case nobody will read it. */
function hasMoreToSay({ headers, readableEnded }: IncomingMessage): boolean {
  const hasBody = Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding'] !== undefined
  return hasBody && !readableEnded
}

function unexpected(error: unknown, log: Logger): Problem {
  if (isOutage(error, log)) return new Problem(503)
  const errorId = randomUUID()
  log.error({ errorId, ...errorForLog(error) }, 'request failed')
  return new Problem(500, { members: { errorId } })
}

/** Tells whether the database is away, and logs it. An outage has no id: everybody meets it. */
export function isOutage(error: unknown, log: Logger): boolean {
  const isAway = isDatabaseAway(error)
  if (isAway) log.error(errorForLog(error), 'request failed')
  return isAway
}

type ProblemParts = {
  /** The fault in words that anybody may read. Default: the status' own name. */
  title?: string
  headers?: Record<string, string>
  /** Further members of the problem details, for example the current state after a conflicting change. */
  members?: Record<string, unknown>
}

/** Thrown to refuse a request. Its text is shown to the caller: it must hold nothing internal. */
export class Problem extends Error {
  readonly status: number
  readonly headers: Record<string, string>
  readonly members: Record<string, unknown>

  constructor(status: number, { title, headers = {}, members = {} }: ProblemParts = {}) {
    super(title ?? STATUS_CODES[status] ?? 'Error')
    this.name = 'Problem'
    this.status = status
    this.headers = status === 401 ? { 'www-authenticate': 'Bearer', ...headers } : headers
    this.members = members
  }
}
