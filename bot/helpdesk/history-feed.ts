import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { errorForLog } from '../http/error-for-log.ts'
import type { Db } from '../store/open-database.ts'
import type { LiveChangeJson } from './api-shapes.ts'
import { changesBetween } from './live-changes.ts'
import { lookAtHistory, type Sight, settle } from './settled-history.ts'

const EVERY_MS = 1_000
/** More than this at once is not told one by one. */
export const MOST_CHANGES = 500

/** `changes` is null when so much has changed that everything must be read anew. `upTo`: the last id it covers. */
export type Heard = (changes: LiveChangeJson[] | null, upTo: number) => void

/**
 * Watches the history for everybody who listens, by asking the database once a second: it is the one place where
 * the changes of all instances meet. Asks nothing while nobody listens.
 */
export class HistoryFeed {
  readonly #db: Db
  readonly #log: Logger
  readonly #listeners = new Set<Heard>()
  #position: number | null = null
  #unsettled: Sight[] = []
  #timer: NodeJS.Timeout | undefined
  #telling = false

  constructor(db: Db, log: Logger) {
    this.#db = db
    this.#log = log
  }

  /** The last id up to which nothing more can appear. */
  async position(): Promise<number> {
    if (this.#listeners.size === 0) this.#forget()
    for (;;) {
      if (this.#position !== null) return this.#position
      await this.#look()
      if (this.#position === null) await pause(20)
    }
  }

  /** Tells of every change after the position; perhaps also of some before it. */
  async listen(heard: Heard): Promise<{ position: number; leave: () => void }> {
    const position = await this.position()
    this.#listeners.add(heard)
    this.#timer ??= setInterval(() => void this.#tell(), EVERY_MS)
    const leave = () => {
      this.#listeners.delete(heard)
      if (this.#listeners.size === 0) this.close()
    }
    // Whatever was asked meanwhile: this listener's changes begin here.
    this.#position ??= position
    return { position: this.#position, leave }
  }

  close(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
    this.#listeners.clear()
    this.#forget()
  }

  /** What was seen before a pause says nothing of now. */
  #forget(): void {
    this.#position = null
    this.#unsettled = []
  }

  async #tell(): Promise<void> {
    if (this.#telling) return
    this.#telling = true
    const before = this.#position
    try {
      await this.#tellSince(await this.position())
    } catch (error) {
      // They are told next time.
      this.#position = before
      this.#log.error(errorForLog(error), 'live changes not read')
    } finally {
      this.#telling = false
    }
  }

  async #tellSince(before: number): Promise<void> {
    await this.#look()
    const upTo = await this.position()
    if (upTo === before) return
    const changes = await changesBetween(this.#db, before, upTo, MOST_CHANGES)
    for (const heard of this.#listeners) heard(changes, upTo)
  }

  async #look(): Promise<void> {
    const { settledId, open } = settle(this.#unsettled, await lookAtHistory(this.#db))
    this.#unsettled = open
    if (settledId !== null) this.#position = Math.max(this.#position ?? 0, settledId)
  }
}
