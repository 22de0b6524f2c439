import { setTimeout as pause } from 'node:timers/promises'
import { coalesce } from '../queue/coalesce.ts'
import { errorForLog } from '../remote/error-for-log.ts'
import type { Database } from '../store/open-database.ts'
import { HISTORY_CHANNEL } from '../tickets/history-table.ts'
import { HistoryPosition } from './history-position.ts'
import type { Needs, Reads } from './needs.ts'
import { type Change, changesBetween } from './ticket-view.ts'

/** The database's notice may be lost together with the line on which it comes. */
const LOOK_ANYWAY_MS = 15_000
/** While a transaction that may still add a lower id is running; longer each time. */
const LOOK_AGAIN_MS = { first: 10, longest: 1_000 }
/** More than this at once is not told one by one. */
export const MOST_CHANGES = 500

/**
 * - `upTo`: the last id that it covers
 * - `changes`: null when everything must be read anew, because so much has changed, or
 * - `wentBack`: because the history ends earlier than it did. It was restored, and its ids are given out once more
 */
export type News = { changes: Change[] | null; upTo: number; wentBack: boolean }
export type Heard = (news: News) => void

type Feeding = Reads & Pick<Needs, 'log'> & Pick<Database, 'listen'>

/**
 * Watches the history for everybody who listens: the one place where the changes of all instances meet. The database
 * tells on commit that there is more of it. Asks nothing while nobody listens.
 */
export class HistoryFeed {
  readonly #needs: Feeding
  readonly #lookAnywayMs: number
  readonly #listeners = new Set<Heard>()
  readonly #rounds = coalesce(() => this.#tell())
  readonly #history: HistoryPosition
  #watch: Promise<() => Promise<void>> | null = null
  /** Up to where everybody has been told; null while nobody listens. */
  #told: number | null = null
  #timer: NodeJS.Timeout | undefined
  #waitMs = LOOK_AGAIN_MS.first

  constructor(needs: Feeding, lookAnywayMs = LOOK_ANYWAY_MS) {
    this.#needs = needs
    this.#lookAnywayMs = lookAnywayMs
    this.#history = new HistoryPosition(needs.db)
  }

  /** The last id up to which nothing more can appear. */
  async position(): Promise<number> {
    if (this.#listeners.size === 0) this.#forget()
    for (;;) {
      if (this.#history.settledId !== null) return this.#history.settledId
      await this.#history.look()
      if (this.#history.settledId === null) await pause(LOOK_AGAIN_MS.first)
    }
  }

  /**
   * Where to begin to listen so that nothing is missed, for who cannot wait: while somebody is writing it is earlier
   * than need be.
   */
  async nearPosition(): Promise<number> {
    if (this.#listeners.size === 0) this.#forget()
    if (this.#history.settledId === null) await this.#history.look()
    return this.#history.settledId ?? Math.max(0, this.#history.seenId - MOST_CHANGES)
  }

  /** Tells of every change after the position; perhaps also of some before it. */
  async listen(heard: Heard): Promise<{ position: number; leave: () => void }> {
    if (this.#listeners.size === 0) this.#forget()
    this.#listeners.add(heard)
    const leave = () => {
      this.#listeners.delete(heard)
      if (this.#listeners.size > 0) return
      this.close().catch((error: unknown) =>
        this.#needs.log.warn(errorForLog(error), 'live changes not left'),
      )
    }
    try {
      this.#watch ??= this.#startWatch()
      await this.#watch
      const position = await this.position()
      this.#told ??= position
      return { position, leave }
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
    const stopListening = await this.#needs.listen(HISTORY_CHANNEL, wake, wake)
    const timer = setInterval(wake, this.#lookAnywayMs)
    return async () => {
      clearInterval(timer)
      await stopListening()
    }
  }

  #forget(): void {
    this.#history.forget()
    this.#told = null
    clearTimeout(this.#timer)
  }

  async #tell(): Promise<void> {
    if (this.#listeners.size === 0) return
    try {
      this.#told ??= await this.position()
      await this.#tellSince(this.#told)
    } catch (error) {
      // They are told next time.
      this.#needs.log.error(errorForLog(error), 'live changes not read')
    }
  }

  async #tellSince(before: number): Promise<void> {
    await this.#history.look()
    const upTo = await this.position()
    this.#lookAgain(upTo > before)
    const { wentBack } = this.#history
    if (upTo === before && !wentBack) return
    const changes = wentBack ? null : await changesBetween(this.#needs, before, upTo, MOST_CHANGES)
    for (const heard of this.#listeners) heard({ changes, upTo, wentBack })
    this.#told = upTo
    this.#history.wentBack = false
  }

  /** What has been seen and is not settled yet will be soon, and nobody tells when. */
  #lookAgain(hasMoved: boolean): void {
    clearTimeout(this.#timer)
    if (hasMoved) this.#waitMs = LOOK_AGAIN_MS.first
    const { seenId, settledId } = this.#history
    if (seenId <= (settledId ?? 0)) return
    this.#timer = setTimeout(this.#rounds.wake, this.#waitMs)
    this.#waitMs = Math.min(2 * this.#waitMs, LOOK_AGAIN_MS.longest)
  }
}
