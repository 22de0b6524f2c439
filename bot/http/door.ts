import { once } from 'node:events'
import { type RequestListener, Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** Limits for receiving a request: its head and all of it. An answer may take longer. */
const PATIENCE = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 1_000 }
/** Longest silence before a connection is closed. */
const LONGEST_SILENCE_MS = 60_000
/** Limit of idle connections, including those whose answer is not read. */
const MOST_SILENT = 500
/** Limit for running answers at stop. Node no longer enforces its other limits by then. */
const LAST_ANSWERS_MS = 6_000

/**
 * A server open to strangers, who can neither use up its connections nor keep it from stopping. It ignores
 * `Upgrade`: such a request is an ordinary one.
 */
export class Door extends Server {
  /** Idle connections, longest first. */
  readonly #silent = new Set<Socket>()

  constructor(answer: RequestListener) {
    super(PATIENCE)
    this.timeout = LONGEST_SILENCE_MS
    const take: RequestListener = (request, response) => {
      this.#heard(request.socket)
      // Earlier than `finish`, which a client that does not read its answer delays.
      response.once('prefinish', () => this.#answered(request.socket))
      answer(request, response)
    }
    this.on('request', take)
    // The reader of the body answers `Expect: 100-continue` (read-request.ts).
    this.on('checkContinue', take)
    this.on('connection', (socket: Socket) => this.#entered(socket))
  }

  /** @returns the address for this machine */
  async open(host: string, port: number): Promise<string> {
    this.listen(port, host)
    await once(this, 'listening')
    return addressFor(this.address() as AddressInfo)
  }

  /** Waits for running answers, not for idle connections. */
  async shut(): Promise<void> {
    const closed = once(this, 'close')
    this.close()
    for (const socket of this.#silent) socket.destroySoon()
    const late = setTimeout(() => this.closeAllConnections(), LAST_ANSWERS_MS)
    await closed
    clearTimeout(late)
  }

  #entered(socket: Socket): void {
    this.#silent.add(socket)
    socket.once('close', () => this.#heard(socket))
    const [longest] = this.#silent
    if (this.#silent.size <= MOST_SILENT || !longest) return
    this.#heard(longest)
    longest.destroy()
  }

  #heard(socket: Socket): void {
    this.#silent.delete(socket)
  }

  #answered(socket: Socket): void {
    if (!this.listening) socket.destroySoon()
    else if (!socket.destroyed) this.#silent.add(socket)
  }
}

function addressFor({ address, family, port }: AddressInfo): string {
  if (['0.0.0.0', '::'].includes(address)) return `http://127.0.0.1:${port}`
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
}
