import { once } from 'node:events'
import { type RequestListener, Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** For receiving a request, its head and the whole of it. An answer may take longer. */
const PATIENCE = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 1_000 }
/** Who neither says nor takes anything for so long is gone, or as good as gone. */
const LONGEST_SILENCE_MS = 60_000
/** Connections on which nobody asks anything, and answers that nobody takes. */
const MOST_SILENT = 500
/** For the answers under way when the bot stops. Node looks at no other limit any more then. */
const LAST_ANSWERS_MS = 6_000

/**
 * A server that strangers reach: they can neither use up its connections nor keep it from stopping. It does not hear
 * of `Upgrade`, which makes it an ordinary request.
 */
export class Door extends Server {
  /** Whoever has been silent longest comes first. */
  readonly #silent = new Set<Socket>()

  constructor(answer: RequestListener) {
    super(PATIENCE)
    this.timeout = LONGEST_SILENCE_MS
    const take: RequestListener = (request, response) => {
      this.#heard(request.socket)
      // Sooner than `finish`, which those who do not read their answer put off.
      response.once('prefinish', () => this.#answered(request.socket))
      answer(request, response)
    }
    this.on('request', take)
    // Who asks whether to send a body hears so from whoever reads it (read-request.ts).
    this.on('checkContinue', take)
    this.on('connection', (socket: Socket) => this.#entered(socket))
  }

  /** @returns where this machine reaches it */
  async open(host: string, port: number): Promise<string> {
    this.listen(port, host)
    await once(this, 'listening')
    return addressFor(this.address() as AddressInfo)
  }

  /** Waits for the answers under way, not for who is silent. */
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
