import type { Db } from '../store/schema.ts'
import { lookAtHistory, type Sight } from './history-table.ts'

/** The position up to which no new entries can appear, as last checked. */
export class HistoryPosition {
  readonly #db: Db
  /** Null while unknown. */
  settledId: number | null = null
  #unsettled: Sight[] = []
  #looking: Promise<unknown> = Promise.resolve()
  /** The history ends earlier than before: it was restored, and its ids are used again. */
  wentBack = false

  constructor(db: Db) {
    this.#db = db
  }

  get seenId(): number {
    return this.#unsettled.at(-1)?.lastId ?? this.settledId ?? 0
  }

  /** Discards everything seen before a pause. */
  forget(): void {
    this.settledId = null
    this.#unsettled = []
    this.wentBack = false
  }

  /** Looks one at a time: a later look settles what an earlier one saw. */
  look(): Promise<void> {
    const look = this.#looking.catch(() => undefined).then(() => this.#lookOnce())
    this.#looking = look
    return look
  }

  async #lookOnce(): Promise<void> {
    const now = await lookAtHistory(this.#db)
    if (now.lastId < (this.settledId ?? 0)) {
      this.forget()
      this.wentBack = true
    }
    const { settledId, open } = settle(this.#unsettled, now)
    this.#unsettled = open
    if (settledId !== null) this.settledId = Math.max(this.settledId ?? 0, settledId)
  }
}

/** Longer than any transaction of ours; a foreign one must not hold up everything. */
const LONGEST_TRANSACTION_MS = 30_000

/**
 * Settles ids. They are assigned before commit, so a lower id can appear after a higher one was read. An id
 * is settled when all transactions writing at that time have ended: then no lower one can appear.
 * @param earlier unsettled sights, oldest first
 * @returns the last settled id, or null, and the sights still unsettled
 */
export function settle(earlier: Sight[], now: Sight): { settledId: number | null; open: Sight[] } {
  const all = [...earlier, now]
  const last = all.findLastIndex(
    ({ writing, at }) => writing.isDisjointFrom(now.writing) || now.at - at > LONGEST_TRANSACTION_MS,
  )
  return { settledId: all[last]?.lastId ?? null, open: all.slice(last + 1) }
}
