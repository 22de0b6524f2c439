import type { IncomingMessage, ServerResponse } from 'node:http'
import { Problem } from './answer.ts'

/** Receives the request's body. Throws `Problem` if it is too large or breaks off. */
export async function receiveBody(
  request: IncomingMessage,
  response: ServerResponse,
  largest: number,
): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > largest) throw tooLarge()
  if (request.headers.expect) response.writeContinue()
  return receive(request, largest).catch((error: unknown) => {
    throw error instanceof Problem ? error : new Problem(400, { title: 'The body broke off.' })
  })
}

/** Uses events: iterating over a request costs as much as parsing it. */
function receive(request: IncomingMessage, largest: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    const brokeOff = () => reject(new Error('closed before its end'))
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= largest) return void chunks.push(chunk)
      request.pause()
      reject(tooLarge())
    })
    request.on('end', () => resolve(Buffer.concat(chunks)))
    request.on('error', reject)
    request.on('close', brokeOff)
    // The connection may have closed while the sender was being identified.
    if (request.destroyed) brokeOff()
  })
}

export function tooLarge(): Problem {
  return new Problem(413, { title: 'The body is too large.' })
}

/** Enough for a few short fields. */
const LARGEST_FORM_BYTES = 8_000

/**
 * Reads a form's fields. Throws `Problem` if it is not a form or comes from another site. Older browsers do
 * not send the origin, so a form must also carry something only our page knows.
 */
export async function readForm(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Record<string, string>> {
  const { 'sec-fetch-site': site, 'content-type': type = '' } = request.headers
  if (site !== undefined && site !== 'same-origin') throw new Problem(403, { title: 'Not from this page.' })
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type))
    throw new Problem(415, { title: 'The body must be a form.' })
  const body = await receiveBody(request, response, LARGEST_FORM_BYTES)
  return storableFields(body.toString('utf8'))
}

/** Reads the fields of a form or a query, without NUL, which PostgreSQL refuses. */
export function storableFields(text: string): Record<string, string> {
  const fields = [...new URLSearchParams(text)]
  return Object.fromEntries(fields.map(([name, value]) => [name, value.replaceAll('\0', '\ufffd')]))
}
