import { setTimeout as pause } from 'node:timers/promises'
import type { Bot, Bots } from '../helpers/bots.ts'

/** Two bots on one database, as processes that can be frozen and killed. */
export class Pair {
  readonly #bots: Bots
  readonly #env: NodeJS.ProcessEnv
  readonly #pair: Bot[] = []
  #thawed: Promise<unknown> = Promise.resolve()
  #replaced: Bot | undefined
  /** Number of bots that ended by themselves. */
  ended = 0

  constructor(bots: Bots, env: NodeJS.ProcessEnv) {
    this.#bots = bots
    this.#env = env
  }

  async start(): Promise<void> {
    await Promise.all([this.#begin(0), this.#begin(1)])
  }

  /** Freezes a bot for this time; until it goes on, nothing else happens to either. */
  async freeze(which: number, forMs: number): Promise<void> {
    await this.#thawed
    const bot = this.#pair[which]
    bot?.process.kill('SIGSTOP')
    this.#thawed = pause(forMs).then(() => bot?.process.kill('SIGCONT'))
  }

  /** Kills a bot or tells it to stop, then starts another one in its place. */
  async replace(which: number, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    await this.#thawed
    this.#replaced = this.#pair[which]
    await this.#replaced?.end(signal)
    await this.#begin(which)
  }

  async thawed(): Promise<void> {
    await this.#thawed
  }

  async #begin(which: number): Promise<void> {
    const bot = await this.#bots.start(this.#env)
    this.#pair[which] = bot
    bot.process.once('exit', () => {
      if (bot !== this.#replaced) this.ended++
    })
  }
}
