import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Request } from 'restify'
import type { z } from 'zod'
import { Problem } from './answer.ts'
import { receiveBody, tooLarge } from './receive-body.ts'

/**
 * A message in Teams may have 100 kB as UTF-16: 50 000 letters, each of which JSON may write as `\u00e6`; and room for
 * what Teams puts around them. Four times as much, and parsing one alone could keep everybody else waiting.
 */
const LARGEST_BODY_BYTES = 400_000
/** A body so small that it need not wait for its turn. */
const SMALL_BODY_BYTES = 32_000

/**
 * The request's JSON, checked by nobody yet; undefined when there is no body. Ask who sends it first: until this is
 * called, nothing of it is read. Throws `Problem` for what is too large, is no JSON or does not say that it is.
 * restify's own bodyParser is not used: it ends the process when a body is marked gzip and is not, unpacks without
 * a limit, and writes uploads to disk.
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

// Whatever a web page may send to another address without asking is not called JSON.
const IS_JSON = /^application\/(json|[\w.-]+\+json)\s*(;|$)/i

/**
 * One after the other, and after each everybody else has as much time as it took. A turn of the loop for each would not
 * do: Node takes in one new connection a turn.
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
    // By then whoever wanted it has looked it through.
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

/** The contents of a request's body. Throws `Problem` 400, which names the place of the fault and quotes nothing. */
export function readBody<T>(shape: z.ZodType<T>, body: unknown): T {
  const parsed = shape.safeParse(body)
  if (parsed.success) return parsed.data
  throw new Problem(400, {
    title: `Not understood: ${parsed.error.issues[0]?.path.join('.') || 'the body'}.`,
  })
}

/**
 * PostgreSQL takes neither the sign with the number zero nor half a sign. JSON can write both, in this way alone, so
 * they are replaced before it is parsed: a reviver costs many times as much as parsing does.
 */
export function parseStorable(json: string): unknown {
  return JSON.parse(mayHoldUnstorable.test(json) ? storable(json) : json)
}

const mayHoldUnstorable = /\\u(0000|d[89a-f])/i

function storable(json: string): string {
  // Written so, a backslash is no longer taken for the beginning of what follows it.
  return json.replaceAll('\\\\', '\\u005c').replace(unstorable, '\ufffd')
}

const hex = '[0-9a-fA-F]{2}'
const [first, second] = [`\\\\u[dD][89abAB]${hex}`, `\\\\u[dD][c-fC-F]${hex}`]
const unstorable = new RegExp(`\\\\u0000|${first}(?!${second})|(?<!${first})${second}`, 'g')

/** What the address asks for; what is left empty there is not asked. Throws `Problem` 400. */
export function readQuery<Query>(schema: z.ZodType<Query>, request: Request): Query {
  const given = [...new URLSearchParams(request.getQuery() ?? '')].filter(([, value]) => value !== '')
  return readBody(schema, Object.fromEntries(given))
}

/** The version that a change was decided on. An entity tag that is none of ours matches none. Throws `Problem` 428. */
export function versionIn({ headers }: Request): number {
  const ifMatch = headers['if-match']
  if (ifMatch === undefined)
    throw new Problem(428, { title: 'If-Match must name the version that was read.' })
  return Number(/^"(\d{1,9})"$/.exec(ifMatch.trim())?.[1] ?? -1)
}
