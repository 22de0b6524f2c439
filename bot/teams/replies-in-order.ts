import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import { DeliveryFailure } from '../deliveries/delivery-failure.ts'
import { errorForLog } from '../http/error-for-log.ts'
import type { Call, Connector } from './connector.ts'

export type Reply = {
  call: Call
  turn: object
  /** From then on it is not begun any more. */
  until: number
  isTriedOnce: boolean
  /** Whether it is said at once: the message's id, or undefined. */
  said: PromiseWithResolvers<string | undefined>
}

const FIRST_REST_MS = 1_000
const LONGEST_REST_MS = 15_000

/** The replies in one conversation. */
export class RepliesInOrder {
  readonly #options: { say: Connector; clock: Clock; log: Logger }
  readonly #turns: () => Promise<number | undefined>
  readonly #silent: () => void
  #waiting: Reply[] = []
  #resting: AbortController | null = null
  #speaking: Promise<void> | null = null
  #isEnded = false

  /** @param silent called when nothing more is to be said */
  constructor(
    options: { say: Connector; clock: Clock; log: Logger },
    turns: () => Promise<number | undefined>,
    silent: () => void,
  ) {
    this.#options = options
    this.#turns = turns
    this.#silent = silent
  }

  add(reply: Reply): void {
    this.#waiting.push(reply)
    if (this.#resting) reply.said.resolve(undefined)
    if (this.#isOutdated()) this.#resting?.abort()
    this.#speaking ??= this.#speak()
  }

  async end(): Promise<void> {
    this.#isEnded = true
    this.#resting?.abort()
    await this.#speaking
  }

  async #speak(): Promise<void> {
    for (let reply = this.#waiting[0]; reply; reply = this.#waiting[0]) {
      if (!this.#isEnded) await this.#sayOne(reply)
      reply.said.resolve(undefined)
      this.#waiting = this.#waiting.filter((one) => one !== reply)
    }
    this.#silent()
  }

  async #sayOne(reply: Reply): Promise<void> {
    let turns: number | undefined
    for (let tries = 1; this.#now() < reply.until; tries++) {
      const failure = await this.#attempt(reply)
      if (!failure) return
      const restMs = failure.retryAfterMs ?? Math.min(FIRST_REST_MS * 2 ** (tries - 1), LONGEST_REST_MS)
      const isLost = failure.kind !== 'later' || reply.isTriedOnce || this.#now() + restMs >= reply.until
      this.#options.log.warn({ error: failure.code, isLost }, 'reply not taken')
      if (isLost) return
      turns ??= await this.#turns()
      await this.#rest(restMs)
      if (this.#isOutdated() || (await this.#hasHadTurnsSince(turns))) return this.#dropTurn(reply)
    }
  }

  async #attempt({ call, said }: Reply): Promise<DeliveryFailure | null> {
    const { say, log } = this.#options
    try {
      said.resolve((await say(call)).id)
    } catch (error) {
      if (error instanceof DeliveryFailure) return error
      log.error(errorForLog(error), 'reply broken')
      said.reject(error)
    }
    return null
  }

  /** Nobody waits for what has to rest, nor for what comes after it. */
  async #rest(ms: number): Promise<void> {
    for (const { said } of this.#waiting) said.resolve(undefined)
    if (this.#isOutdated()) return
    this.#resting = new AbortController()
    const { signal } = this.#resting
    await pause(ms, undefined, { signal, ref: false }).catch(() => undefined)
    this.#resting = null
  }

  /** Something newer is to be said than what is being said. */
  #isOutdated(): boolean {
    return this.#isEnded || this.#waiting.some(({ turn }) => turn !== this.#waiting[0]?.turn)
  }

  async #hasHadTurnsSince(turns: number | undefined): Promise<boolean> {
    const now = turns === undefined ? undefined : await this.#turns()
    return now !== undefined && now !== turns
  }

  #dropTurn({ turn }: Reply): void {
    this.#waiting = this.#waiting.filter((one) => one.turn !== turn)
  }

  #now(): number {
    return this.#options.clock().getTime()
  }
}
