import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import type { Readable } from 'node:stream'
import { NotConnected } from './delivery-failure.ts'

type Request = Pick<http.RequestOptions, 'method' | 'headers' | 'agent'> & {
  /** Limit for the answer and its body together. */
  timeLimitMs: number
}

/**
 * Makes one request and resolves when the answer begins. Not by `fetch`, which costs four times as much.
 * Follows no redirects: the token is for this address alone. Throws `NotConnected` with the cause when there
 * is no connection: otherwise a closed firewall would count as a lost answer.
 */
export function exchange(
  url: string,
  { timeLimitMs, ...request }: Request,
  body?: string,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const isSecure = url.startsWith('https:')
    const sent = (isSecure ? https : http).request(url, request)
    let isConnected = false
    const connected = () => {
      isConnected = true
    }
    sent.once('socket', (socket) => {
      if (sent.reusedSocket) connected()
      else socket.once(isSecure ? 'secureConnect' : 'connect', connected)
    })
    const late = setTimeout(() => sent.destroy(new DOMException('no answer', 'TimeoutError')), timeLimitMs)
    sent.on('close', () => {
      clearTimeout(late)
      // Node tells of no error when a switch to another protocol ends the request.
      reject(Object.assign(new Error('no answer'), { code: 'ECONNRESET' }))
    })
    sent.on('error', (cause) => reject(isConnected ? cause : new NotConnected('not connected', { cause })))
    sent.on('response', resolve)
    sent.end(body)
  })
}

/** More than any answer of Microsoft; what somebody in between sends without an end would fill the memory. */
const LONGEST_TEXT_BYTES = 10_000_000

/**
 * Throws if the answer is too long, whose rest is not sent to us then. Costs less than an iterator over the
 * parts, of which a report would make twelve.
 */
export function textOf(answer: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    let size = 0
    answer.on('data', (part: Buffer) => {
      parts.push(part)
      size += part.length
      if (size > LONGEST_TEXT_BYTES)
        answer.destroy(Object.assign(new Error('too long'), { code: 'EMSGSIZE' }))
    })
    answer.on('error', reject)
    answer.on('end', () => resolve(Buffer.concat(parts).toString()))
  })
}

/** Reads at most `most` bytes. Throws if the answer ends too early: a part must not pass for the whole. */
export async function bytesOf(answer: IncomingMessage, most: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of answer) {
    chunks.push(chunk)
    size += chunk.length
    // Leaving the loop closes the connection: the rest is not sent to us.
    if (size >= most) break
  }
  return Buffer.concat(chunks).subarray(0, most)
}
