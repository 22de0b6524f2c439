import { setTimeout as pause } from 'node:timers/promises'
import { coalesce } from '../queue/coalesce.ts'
import { errorForLog } from '../remote/error-for-log.ts'
import type { Database } from '../store/open-database.ts'
import { HISTORY_CHANNEL } from '../tickets/history-table.ts'
import { HistoryPosition } from './history-position.ts'
import type { Needs, Reads } from './needs.ts'
import { type Change, changesBetween, MOST_CHANGES } from './ticket-view.ts'

/** Interval of checks in case the database's notice is lost with its connection. */
const LOOK_ANYWAY_MS = 15_000
/** Interval while a running transaction may still add a lower id; it grows. */
const LOOK_AGAIN_MS = { first: 10, longest: 1_000 }
/**
 * - `upTo`: the last id covered
 * - `changes`: null if everything must be reread, because of too many changes or
 * - `wentBack`: the history ends earlier than before: it was restored, and its ids are used again
 */
export type News = { changes: Change[] | null; upTo: number; wentBack: boolean }
export type Heard = (news: News) => void

type Feeding = Reads & Pick<Needs, 'log'> & Pick<Database, 'listen'>

/** Watches the history for all listeners, where all instances' changes meet. Asks nothing without any. */
export class HistoryFeed {
  readonly #needs: Feeding
  readonly #lookAnywayMs: number
  readonly #listeners = new Set<Heard>()
  readonly #rounds = coalesce(() => this.#tell())
  readonly #history: HistoryPosition
  #watch: Promise<() => Promise<void>> | null = null
  /** The last id sent to everybody; null while nobody listens. */
  #told: number | null = null
  #timer: NodeJS.Timeout | undefined
  #waitMs = LOOK_AGAIN_MS.first

  constructor(needs: Feeding, lookAnywayMs = LOOK_ANYWAY_MS) {
    this.#needs = needs
    this.#lookAnywayMs = lookAnywayMs
    this.#history = new HistoryPosition(needs.db)
  }

  /** Returns the last settled id: no lower one can appear. */
  async position(): Promise<number> {
    if (this.#listeners.size === 0) this.#forget()
    for (;;) {
      if (this.#history.settledId !== null) return this.#history.settledId
      await this.#history.look()
      if (this.#history.settledId === null) await pause(LOOK_AGAIN_MS.first)
    }
  }

  /** From here nothing is missed. Does not wait: during writes, it is earlier than necessary. */
  async nearPosition(): Promise<number> {
    if (this.#listeners.size === 0) this.#forget()
    if (this.#history.settledId === null) await this.#history.look()
    return this.#history.settledId ?? Math.max(0, this.#history.seenId - MOST_CHANGES)
  }

  /** Reports every change after the position, perhaps also some before it. */
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
      // Missed changes are sent next time.
      this.#needs.log.error(errorForLog(error), 'live changes not read')
    }
  }

  async #tellSince(before: number): Promise<void> {
    await this.#history.look()
    const upTo = await this.position()
    this.#lookAgain(upTo > before)
    const { wentBack } = this.#history
    if (upTo === before && !wentBack) return
    const changes = wentBack ? null : await changesBetween(this.#needs, before, upTo)
    for (const heard of this.#listeners) heard({ changes, upTo, wentBack })
    this.#told = upTo
    this.#history.wentBack = false
  }

  /** Looks again for entries seen but not settled, for which there is no notice. */
  #lookAgain(hasMoved: boolean): void {
    clearTimeout(this.#timer)
    if (hasMoved) this.#waitMs = LOOK_AGAIN_MS.first
    const { seenId, settledId } = this.#history
    if (seenId <= (settledId ?? 0)) return
    this.#timer = setTimeout(this.#rounds.wake, this.#waitMs)
    this.#waitMs = Math.min(2 * this.#waitMs, LOOK_AGAIN_MS.longest)
  }
}
