import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { errorForLog } from '../http/error-for-log.ts'
import type { Database, Db } from '../store/open-database.ts'
import { rounds } from '../store/rounds.ts'
import { HISTORY_CHANNEL } from '../tickets/tickets-table.ts'
import type { LiveChangeJson } from './api-shapes.ts'
import { changesBetween } from './live-changes.ts'
import { lookAtHistory, type Sight, settle } from './settled-history.ts'

/** The database's notice may be lost together with the line on which it comes. */
const LOOK_ANYWAY_MS = 15_000
/** While a transaction that may still add a lower id is running; longer each time. */
const LOOK_AGAIN_MS = { first: 10, longest: 1_000 }
/** More than this at once is not told one by one. */
export const MOST_CHANGES = 500

/** `changes` is null when so much has changed that everything must be read anew. `upTo`: the last id it covers. */
export type Heard = (changes: LiveChangeJson[] | null, upTo: number) => void

/**
 * Watches the history for everybody who listens: the one place where the changes of all instances meet. The database
 * tells on commit that there is more of it. Asks nothing while nobody listens.
 */
export class HistoryFeed {
  readonly #db: Db
  readonly #notices: Database['listen']
  readonly #log: Logger
  readonly #lookAnywayMs: number
  readonly #listeners = new Set<Heard>()
  readonly #rounds = rounds(() => this.#tell())
  #watch: Promise<() => Promise<void>> | null = null
  #position: number | null = null
  #unsettled: Sight[] = []
  #timer: NodeJS.Timeout | undefined
  #waitMs = LOOK_AGAIN_MS.first

  constructor({ db, listen }: Pick<Database, 'db' | 'listen'>, log: Logger, lookAnywayMs = LOOK_ANYWAY_MS) {
    this.#db = db
    this.#notices = listen
    this.#log = log
    this.#lookAnywayMs = lookAnywayMs
  }

  /** The last id up to which nothing more can appear. */
  async position(): Promise<number> {
    if (this.#listeners.size === 0) this.#forget()
    for (;;) {
      if (this.#position !== null) return this.#position
      await this.#look()
      if (this.#position === null) await pause(LOOK_AGAIN_MS.first)
    }
  }

  /** Tells of every change after the position; perhaps also of some before it. */
  async listen(heard: Heard): Promise<{ position: number; leave: () => void }> {
    if (this.#listeners.size === 0) this.#forget()
    this.#listeners.add(heard)
    const leave = () => {
      this.#listeners.delete(heard)
      if (this.#listeners.size > 0) return
      this.close().catch((error: unknown) => this.#log.warn(errorForLog(error), 'live changes not left'))
    }
    try {
      this.#watch ??= this.#startWatch()
      await this.#watch
      return { position: await this.position(), leave }
    } catch (error) {
      leave()
      throw error
    }
  }

  async close(): Promise<void> {
    const watch = this.#watch
    this.#watch = null
    this.#listeners.clear()
    this.#forget()
    const endWatch = await watch?.catch(() => undefined)
    await endWatch?.()
    await this.#rounds.over()
  }

  async #startWatch(): Promise<() => Promise<void>> {
    const { wake } = this.#rounds
    const stopListening = await this.#notices(HISTORY_CHANNEL, wake, wake)
    const timer = setInterval(wake, this.#lookAnywayMs)
    return async () => {
      clearInterval(timer)
      await stopListening()
    }
  }

  /** What was seen before a pause says nothing of now. */
  #forget(): void {
    this.#position = null
    this.#unsettled = []
    clearTimeout(this.#timer)
  }

  async #tell(): Promise<void> {
    if (this.#listeners.size === 0) return
    const before = this.#position
    try {
      await this.#tellSince(await this.position())
    } catch (error) {
      // They are told next time.
      this.#position = before
      this.#log.error(errorForLog(error), 'live changes not read')
    }
  }

  async #tellSince(before: number): Promise<void> {
    await this.#look()
    const upTo = await this.position()
    this.#lookAgain(upTo > before)
    if (upTo === before) return
    const changes = await changesBetween(this.#db, before, upTo, MOST_CHANGES)
    for (const heard of this.#listeners) heard(changes, upTo)
  }

  async #look(): Promise<void> {
    const { settledId, open } = settle(this.#unsettled, await lookAtHistory(this.#db))
    this.#unsettled = open
    if (settledId !== null) this.#position = Math.max(this.#position ?? 0, settledId)
  }

  /** What has been seen and is not settled yet will be soon, and nobody tells when. */
  #lookAgain(hasMoved: boolean): void {
    clearTimeout(this.#timer)
    if (hasMoved) this.#waitMs = LOOK_AGAIN_MS.first
    const seen = this.#unsettled.at(-1)?.lastId ?? 0
    if (seen <= (this.#position ?? 0)) return
    this.#timer = setTimeout(this.#rounds.wake, this.#waitMs)
    this.#waitMs = Math.min(2 * this.#waitMs, LOOK_AGAIN_MS.longest)
  }
}
