import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { listenHere } from '../../local/listen-here.ts'
import { resetLine } from '../../local/reset-line.ts'

type Seen = { method: string; url: URL; headers: IncomingMessage['headers']; body: string }
type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** A server on loopback that gives the prepared answers in order, and records the requests. */
class Stub {
  readonly requests: Seen[] = []
  readonly #answers: Answer[] = []
  readonly #server = createServer((request, response) => void this.#handle(request, response))
  /** The address, with a version at the end like Graph's. */
  url = ''

  /** Forgets earlier requests and answers. */
  async start(): Promise<void> {
    this.requests.length = 0
    this.#answers.length = 0
    this.url = `http://127.0.0.1:${await listenHere(this.#server)}/v1.0`
  }

  /** Prepares the next answer; without one, the stub answers 500. */
  answers(status: number, body: unknown, headers: Record<string, string> = {}): void {
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    // Not chained: restify, once loaded in the same process, makes writeHead return nothing.
    this.#answers.push((_, response) => {
      response.writeHead(status, headers)
      response.end(text)
    })
  }

  resets(): void {
    this.#answers.push((request) => resetLine(request.socket))
  }

  breaksOffAfter(status: number): void {
    this.#answers.push((request, response) => {
      response.writeHead(status, { 'content-length': '100' })
      response.write('{')
      setTimeout(() => resetLine(request.socket), 20)
    })
  }

  changesProtocol(): void {
    this.#answers.push(({ socket }) => {
      socket.write('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: h2c\r\n\r\n')
    })
  }

  staysSilent(): void {
    this.#answers.push(() => undefined)
  }

  /** Returns the only request; fails unless there was exactly one. */
  only(): Seen {
    assert.equal(this.requests.length, 1, 'one request and no more')
    const [request] = this.requests
    return request ?? assert.fail()
  }

  async close(): Promise<void> {
    if (!this.#server.listening) return
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = Buffer.concat(await request.toArray()).toString()
    const { method = '', headers } = request
    this.requests.push({ method, url: new URL(request.url ?? '', this.url), headers, body })
    const answer = this.#answers.shift() ?? refuse
    answer(request, response)
  }
}

const refuse: Answer = (_, response) => {
  response.writeHead(500)
  response.end()
}

/** For a whole `describe`: each test begins with a fresh stub. */
export function withStub(): Stub {
  const stub = new Stub()
  beforeEach(() => stub.start())
  afterEach(() => stub.close())
  return stub
}
