import { randomUUID } from 'node:crypto'
import { type IncomingMessage, STATUS_CODES } from 'node:http'
import type { Logger } from 'pino'
import type { Request, Response } from 'restify'
import { errorForLog } from '../remote/error-for-log.ts'

/** A string or Buffer is sent as it is and needs its own `content-type`; any other body is sent as JSON. */
export type Answer = { status: number; headers?: Record<string, string>; body?: unknown }

export function ok(body: unknown): Answer {
  return { status: 200, body }
}

/**
 * Gives the answer, or undefined when it writes the response itself, as event streams do. It says no by throwing
 * `Problem`; whatever else it throws is logged with an id, and the id is all that the answer tells.
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
    // Too late for another answer: an event stream that has begun.
    if (response.headersSent) response.destroy()
    else sendProblem(response, problem)
  }
}

/** As RFC 9457 writes it. */
export function sendProblem(response: Response, { status, message, headers, members }: Problem): void {
  const body = JSON.stringify({ type: 'about:blank', title: message, status, ...members })
  send(response, { status, headers: { ...headers, 'content-type': 'application/problem+json' }, body })
}

// Not restify's own `send`: it looks for a format that the Accept header likes, JSONP among them.
// To HEAD it leaves out the body, and the length tells how long that would be.
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

/** Nobody asked for the rest of the body, and nobody is to read it. */
function hasMoreToSay({ headers, readableEnded }: IncomingMessage): boolean {
  const hasBody = Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding'] !== undefined
  return hasBody && !readableEnded
}

function unexpected(error: unknown, log: Logger): Problem {
  const errorId = randomUUID()
  log.error({ errorId, ...errorForLog(error) }, 'request failed')
  return new Problem(500, { members: { errorId } })
}

type ProblemParts = {
  /** What went wrong, in words that anybody may read. The status' own name when not given. */
  title?: string
  headers?: Record<string, string>
  /** Further members of the problem details, for example the current state of what somebody else changed first. */
  members?: Record<string, unknown>
}

/** Thrown to answer no. What it says is shown to whoever asked: put nothing inner into it. */
export class Problem extends Error {
  readonly status: number
  readonly headers: Record<string, string>
  readonly members: Record<string, unknown>

  constructor(status: number, { title, headers = {}, members = {} }: ProblemParts = {}) {
    super(title ?? STATUS_CODES[status] ?? 'Error')
    this.name = 'Problem'
    this.status = status
    this.headers = headers
    this.members = members
  }
}
