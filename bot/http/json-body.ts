import type { IncomingMessage } from 'node:http'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { Problem } from './problem.ts'

/**
 * Six times the 100 kB that a message in Teams may have, since JSON may write a letter as `\u00e6`, and room for
 * what Teams puts around it.
 */
export const LARGEST_BODY_BYTES = 1_000_000

/**
 * The request's JSON; undefined when there is no body. Throws `Problem` for what is too large, is no JSON or does
 * not say that it is. restify's own bodyParser is not used: it ends the process when a body is marked gzip and
 * is not, unpacks without a limit, and writes uploads to disk.
 */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_BODY_BYTES) throw tooLarge()
  const received = await receive(request).catch((error: unknown) => {
    throw error instanceof Problem ? error : new Problem(400, { title: 'The body broke off.' })
  })
  if (received.length === 0) return undefined
  if (!isJson(request.headers['content-type'])) throw new Problem(415, { title: 'The body must be JSON.' })
  const unpacked = await unpack(received, request.headers['content-encoding'])
  return parse(unpacked.toString('utf8'))
}

/** By its events: iterating over a request costs as much as parsing it. */
function receive(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= LARGEST_BODY_BYTES) return void chunks.push(chunk)
      request.pause()
      reject(tooLarge())
    })
    request.on('end', () => resolve(Buffer.concat(chunks)))
    request.on('error', reject)
    request.on('close', () => reject(new Error('closed before its end')))
  })
}

// Whatever a web page may send to another address without asking is not called JSON.
function isJson(contentType = ''): boolean {
  return /^application\/(json|[\w.-]+\+json)\s*(;|$)/i.test(contentType)
}

async function unpack(body: Buffer, encoding = 'identity'): Promise<Buffer> {
  if (encoding === 'identity') return body
  if (encoding !== 'gzip') throw new Problem(415, { title: 'The body may be packed with gzip only.' })
  try {
    return await promisify(gunzip)(body, { maxOutputLength: LARGEST_BODY_BYTES })
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge()
    throw new Problem(400, { title: 'The body is not gzip.' })
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text, mayHoldUnstorable.test(text) ? storable : undefined)
  } catch {
    throw new Problem(400, { title: 'The body is no valid JSON.' })
  }
}

// PostgreSQL takes neither the sign with the number zero nor half a sign. JSON can write both, in this way alone.
const mayHoldUnstorable = /\\u(0000|d[89a-f])/i

function storable(_name: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value
}

function tooLarge(): Problem {
  return new Problem(413, { title: 'The body is too large.', headers: { connection: 'close' } })
}
