import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Request } from 'restify'
import { z } from 'zod'
import { parseStorable } from '../remote/json-in.ts'
import { Problem } from './answer.ts'
import { receiveBody, storableFields, tooLarge } from './receive-body.ts'

/**
 * Limit for a body. A Teams message may have 100 kB as UTF-16: 50,000 letters, each perhaps written `\u00e6`
 * in JSON, plus what Teams adds. Parsing four times as much could already make everybody wait.
 */
const LARGEST_BODY_BYTES = 400_000
/** Limit for a body that is parsed without queueing. */
const SMALL_BODY_BYTES = 32_000

/**
 * Reads the request's JSON without validating it; undefined when there is no body. Identify the sender first:
 * nothing is read before this call. Throws `Problem` for a body that is too large, is not JSON or is not
 * declared as JSON. restify's own bodyParser is not used: it ends the process on a body falsely marked gzip,
 * unpacks without limit, and writes uploads to disk.
 */
export async function readJson(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
  const received = await receiveBody(request, response, LARGEST_BODY_BYTES)
  if (received.length === 0) return undefined
  if (!IS_JSON.test(request.headers['content-type'] ?? ''))
    throw new Problem(415, { title: 'The body must be JSON.' })
  const encoding = request.headers['content-encoding'] ?? 'identity'
  if (encoding === 'identity' && received.length <= SMALL_BODY_BYTES) return parse(received)
  return inTurn(async () => parse(await unpack(received, encoding)))
}

// Web pages cannot send these types to another origin without asking first.
const IS_JSON = /^application\/(json|[\w.-]+\+json)\s*(;|$)/i

/**
 * Runs work one at a time, then leaves everybody else as much time as it took. One turn of the loop would not
 * do: Node accepts one new connection per turn.
 */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const before = line
  const { promise, resolve: letNext } = Promise.withResolvers<void>()
  line = promise
  await before
  const start = performance.now()
  try {
    return await work()
  } finally {
    // By then the caller has validated the result.
    setImmediate(() => setTimeout(letNext, performance.now() - start))
  }
}

let line = Promise.resolve()

async function unpack(body: Buffer, encoding: string): Promise<Buffer> {
  if (encoding === 'identity') return body
  if (encoding !== 'gzip') throw new Problem(415, { title: 'The body may be packed with gzip only.' })
  try {
    return await promisify(gunzip)(body, { maxOutputLength: LARGEST_BODY_BYTES })
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge()
    throw new Problem(400, { title: 'The body is not gzip.' })
  }
}

function parse(body: Buffer): unknown {
  try {
    return parseStorable(body.toString('utf8'))
  } catch {
    throw new Problem(400, { title: 'The body is no valid JSON.' })
  }
}

/** Validates a request's body. Throws `Problem` 400, which names the fault's place and quotes nothing. */
export function readBody<T>(shape: z.ZodType<T>, body: unknown): T {
  const parsed = shape.safeParse(body)
  if (parsed.success) return parsed.data
  throw new Problem(400, {
    title: `Not understood: ${parsed.error.issues[0]?.path.join('.') || 'the body'}.`,
  })
}

/** Reads the query; empty values are left out. Throws `Problem` 400. */
export function readQuery<Query>(schema: z.ZodType<Query>, request: Request): Query {
  const given = Object.entries(storableFields(request.getQuery() ?? ''))
  return readBody(schema, Object.fromEntries(given.filter(([, value]) => value !== '')))
}

/** Returns the id in the request's path. Throws `Problem` 404: there is nothing under any other text. */
export function idIn({ params }: Request, title?: string): string {
  const { success, data } = z.guid().safeParse(params.id)
  if (!success) throw new Problem(404, { ...(title && { title }) })
  return data
}

/** Returns the version a change is based on; a foreign tag matches none. Throws `Problem` 428. */
export function versionIn({ headers }: Request): number {
  const ifMatch = headers['if-match']
  if (ifMatch === undefined)
    throw new Problem(428, { title: 'If-Match must name the version that was read.' })
  return Number(/^"(\d{1,9})"$/.exec(ifMatch.trim())?.[1] ?? -1)
}
