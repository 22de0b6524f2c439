import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { listenHere } from '../../local/listen-here.ts'
import { resetLine } from '../../local/reset-line.ts'

export type Line = {
  /** The given address, by way of this line. */
  url: string
  /** Stops all traffic on the open connections without a sign. New connections work. */
  fallSilent(): void
  /** Breaks the connections: requests under way still arrive at the server, answers are lost. */
  loseAnswers(which?: Which): void
  /** Breaks the connections: requests under way are lost. */
  loseRequests(which?: Which): void
  /** Delays everything in each direction for a while, like a busy server. */
  slowDown(byMs: number, forMs: number): Promise<void>
  /** Stops all traffic for a while, also on new connections. The held data then arrives. */
  holdUp(forMs: number): Promise<void>
  close(): void
}

/** One connection, by its client's port as the server sees it; otherwise all. */
type Which = { clientPort: number }

/**
 * Opens a line to a server that can break as by a firewall, a fail-over or a cut cable.
 * @param delayMs delay of everything, in each direction
 */
export async function lineTo(url: string, { delayMs = 0 } = {}): Promise<Line> {
  const target = new URL(url)
  const open = new Set<Connection>()
  let held = Promise.resolve()
  let slowBy = 0
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    const connection = new Connection(near, far, async () => {
      if (delayMs + slowBy > 0) await pause(delayMs + slowBy)
      await held
    })
    open.add(connection)
    far.once('close', () => open.delete(connection))
  })
  const those = (which?: Which) => [...open].filter((one) => !which || one.clientPort === which.clientPort)
  const here = new URL(url)
  here.hostname = '127.0.0.1'
  here.port = String(await listenHere(server))
  return {
    url: here.href,
    fallSilent() {
      for (const one of open) one.fallSilent()
    },
    loseAnswers(which) {
      for (const one of those(which)) one.loseAnswers(delayMs)
    },
    loseRequests(which) {
      for (const one of those(which)) one.loseRequests()
    },
    async slowDown(byMs, forMs) {
      slowBy = byMs
      await pause(forMs)
      slowBy = 0
    },
    async holdUp(forMs) {
      held = pause(forMs)
      await held
    },
    close() {
      server.close()
      for (const one of open) one.destroy()
    },
  }
}

class Connection {
  readonly #near: Socket
  readonly #far: Socket
  readonly #requests: Way
  readonly #answers: Way

  /** @param passed resolves when the data just sent is at the other end */
  constructor(near: Socket, far: Socket, passed: () => Promise<void>) {
    this.#near = near
    this.#far = far
    this.#requests = new Way(near, far, passed)
    this.#answers = new Way(far, near, passed)
  }

  get clientPort(): number | undefined {
    return this.#far.localPort
  }

  fallSilent(): void {
    this.#requests.isCut = true
    this.#answers.isCut = true
  }

  loseAnswers(delayMs: number): void {
    this.#answers.isCut = true
    // The bot's earlier data is still under way; the server reads the end after it.
    setTimeout(() => resetLine(this.#near), delayMs)
  }

  loseRequests(): void {
    this.fallSilent()
    this.destroy()
  }

  destroy(): void {
    resetLine(this.#near)
    resetLine(this.#far)
  }
}

/** One direction of a connection. Everything arrives in the order it was sent in, the end last. */
class Way {
  isCut = false
  #underWay: Promise<void> = Promise.resolve()

  constructor(from: Socket, to: Socket, passed: () => Promise<void>) {
    const send = (arrive: () => void) => {
      const arrives = passed()
      this.#underWay = this.#underWay.then(() => arrives).then(() => void (this.isCut || arrive()))
    }
    from.on('data', (data) => send(() => void to.write(data)))
    from.on('end', () => send(() => void to.end()))
    from.on('error', () => from.destroy())
    from.on('close', () => send(() => void to.end()))
  }
}
