import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { DeliveryFailure } from '../remote/delivery-failure.ts'
import { errorForLog } from '../remote/error-for-log.ts'
import type { Clock } from '../time/clock.ts'
import type { Call, Connector } from './connector.ts'

export type RepliesOptions = {
  say: Connector
  /** Returns the number of turns in a conversation, over all instances; undefined if unavailable. */
  turnsIn: (conversationId: string) => Promise<number | undefined>
  clock: Clock
  log: Logger
}

export type Reply = {
  call: Call
  turn: object
  /** The latest time to begin an attempt. */
  until: number
  isTriedOnce: boolean
  /** The message's id if it is sent at once, else undefined. */
  said: PromiseWithResolvers<string | undefined>
}

const FIRST_REST_MS = 1_000
const LONGEST_REST_MS = 15_000

export class RepliesInOrder {
  readonly #options: RepliesOptions
  readonly #turns: () => Promise<number | undefined>
  readonly #silent: () => void
  #waiting: Reply[] = []
  #resting: AbortController | null = null
  #speaking: Promise<void> | null = null
  #isEnded = false

  /** @param silent called when no replies are left */
  constructor(conversationId: string, options: RepliesOptions, silent: () => void) {
    this.#options = options
    this.#turns = () => options.turnsIn(conversationId)
    this.#silent = silent
  }

  add(reply: Reply): void {
    this.#waiting.push(reply)
    if (this.#isOutdated()) this.#resting?.abort()
    else if (this.#resting) reply.said.resolve(undefined)
    this.#speaking ??= this.#speak()
  }

  async end(): Promise<void> {
    this.#isEnded = true
    this.#resting?.abort()
    await this.#speaking
  }

  async #speak(): Promise<void> {
    for (let reply = this.#waiting[0]; reply; reply = this.#waiting[0]) {
      if (this.#isEnded || !(await this.#isSaid(reply))) this.#options.log.warn('reply not said')
      reply.said.resolve(undefined)
      this.#waiting = this.#waiting.filter((one) => one !== reply)
    }
    this.#silent()
  }

  async #isSaid(reply: Reply): Promise<boolean> {
    let turns: number | undefined
    for (let tries = 1; this.#mayBegin(reply); tries++) {
      const failure = await this.#attempt(reply)
      if (!failure) return true
      const restMs = failure.retryAfterMs ?? Math.min(FIRST_REST_MS * 2 ** (tries - 1), LONGEST_REST_MS)
      this.#options.log.warn({ error: failure.code, kind: failure.kind }, 'reply not taken')
      if (failure.kind !== 'later' || reply.isTriedOnce || this.#now() + restMs >= reply.until) return false
      turns ??= await this.#turns()
      await this.#rest(restMs)
      if (this.#isOutdated() || (await this.#hasHadTurnsSince(turns))) this.#dropTurn(reply)
    }
    return false
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

  /** Resolves the waiting replies as delayed: their callers do not wait for a pause. */
  async #rest(ms: number): Promise<void> {
    if (this.#isOutdated()) return
    for (const { said } of this.#waiting) said.resolve(undefined)
    this.#resting = new AbortController()
    const { signal } = this.#resting
    await pause(ms, undefined, { signal, ref: false }).catch(() => undefined)
    this.#resting = null
  }

  /** Tells whether a newer turn has replies waiting. */
  #isOutdated(): boolean {
    return this.#isEnded || this.#waiting.some(({ turn }) => turn !== this.#waiting[0]?.turn)
  }

  async #hasHadTurnsSince(turns: number | undefined): Promise<boolean> {
    const now = turns === undefined ? undefined : await this.#turns()
    return now !== undefined && now !== turns
  }

  #mayBegin(reply: Reply): boolean {
    return this.#waiting.includes(reply) && this.#now() < reply.until
  }

  #dropTurn({ turn }: Reply): void {
    for (const { said } of this.#waiting.filter((one) => one.turn === turn)) said.resolve(undefined)
    this.#waiting = this.#waiting.filter((one) => one.turn !== turn)
  }

  #now(): number {
    return this.#options.clock().getTime()
  }
}
