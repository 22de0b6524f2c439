import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { resetLine } from '../../local/reset-line.ts'

export type Line = {
  /** As the given one, by way of this line. */
  url: string
  /** From now on nothing comes through on the connections that there are, and nothing says so. New ones work. */
  fallSilent(): void
  /** Breaks the connections: what is under way to the server arrives there, what it answers never comes. */
  loseAnswers(which?: Which): void
  /** Breaks the connections: what is under way to the server does not arrive. */
  loseRequests(which?: Which): void
  /** For so long everything takes this much longer, in each direction: a server that is busy with something else. */
  slowDown(byMs: number, forMs: number): Promise<void>
  /** For so long nothing passes, on new connections neither. Then what was held arrives. */
  holdUp(forMs: number): Promise<void>
  close(): void
}

/** One connection, by the port from which the server sees it come; otherwise all. */
type Which = { clientPort: number }

/**
 * A line to a server that can break as a firewall, a fail-over or a cable breaks it.
 * @param delayMs how long everything is under way, in each direction
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
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const here = new URL(url)
  here.hostname = '127.0.0.1'
  here.port = String((server.address() as AddressInfo).port)
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

  /** @param passed resolves when what has just been sent is at the other end */
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
    // What the bot has sent until then is on its way; the server reads the end after it.
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

/** One direction of a connection. Everything arrives in the order in which it was sent, the end last. */
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
