import type { IncomingMessage, ServerResponse } from 'node:http'
import { Problem } from './problem.ts'

/** The request's body, as it came. Throws `Problem` for what is too large or breaks off. */
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

/** By its events: iterating over a request costs as much as parsing it. */
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
    // It may have gone while somebody asked who sends it.
    if (request.destroyed) brokeOff()
  })
}

export function tooLarge(): Problem {
  return new Problem(413, { title: 'The body is too large.' })
}
