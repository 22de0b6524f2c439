import type { Logger } from 'pino'
import { errorForLog } from '../http/error-for-log.ts'
import type { Db } from '../store/open-database.ts'
import type { LiveChangeJson } from './api-shapes.ts'
import { changesBetween } from './live-changes.ts'
import { lookAtHistory, type Sight, settle } from './settled-history.ts'

const EVERY_MS = 1_000
/** More than this at once is not told one by one. */
export const MOST_CHANGES = 500

/** Null: so much has changed that everything must be read anew. `upTo`: the last id that this covers. */
export type Heard = (changes: LiveChangeJson[] | null, upTo: number) => void

/**
 * Watches the history for everybody who listens, by asking the database once a second: it is the one place where
 * the changes of all instances meet. Asks nothing while nobody listens.
 */
export class HistoryFeed {
  readonly #db: Db
  readonly #log: Logger
  readonly #listeners = new Set<Heard>()
  #position = 0
  #open: Sight[] = []
  #timer: NodeJS.Timeout | undefined

  constructor(db: Db, log: Logger) {
    this.#db = db
    this.#log = log
  }

  /** The last id of which, and before which, nothing more can appear. */
  async position(): Promise<number> {
    if (this.#listeners.size === 0) await this.#look()
    return this.#position
  }

  /** Tells of every change from the given position on; at once when it is not up to date. */
  listen(heard: Heard): () => void {
    this.#listeners.add(heard)
    this.#timer ??= setInterval(() => this.#tell(), EVERY_MS)
    return () => {
      this.#listeners.delete(heard)
      if (this.#listeners.size === 0) this.close()
    }
  }

  close(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
    this.#listeners.clear()
  }

  async #tell(): Promise<void> {
    try {
      const before = this.#position
      await this.#look()
      const upTo = this.#position
      if (upTo <= before) return
      const changes = await changesBetween(this.#db, before, upTo, MOST_CHANGES)
      for (const heard of this.#listeners) heard(changes, upTo)
    } catch (error) {
      this.#log.error(errorForLog(error), 'live changes not read')
    }
  }

  async #look(): Promise<void> {
    const { settledId, open } = settle(this.#open, await lookAtHistory(this.#db))
    this.#open = open
    this.#position = Math.max(this.#position, settledId ?? 0)
  }
}
