import type { Db } from '../store/schema.ts'
import { lookAtHistory, type Sight } from './history-table.ts'

/** Up to where nothing new can appear in the history, as far as it has been looked at. */
export class HistoryPosition {
  readonly #db: Db
  /** Null as long as that is not known. */
  settledId: number | null = null
  #unsettled: Sight[] = []
  #looking: Promise<unknown> = Promise.resolve()
  /** It ended earlier than before: it was restored, and its ids are given out once more. */
  wentBack = false

  constructor(db: Db) {
    this.#db = db
  }

  get seenId(): number {
    return this.#unsettled.at(-1)?.lastId ?? this.settledId ?? 0
  }

  /** What was seen before a pause says nothing of now. */
  forget(): void {
    this.settledId = null
    this.#unsettled = []
    this.wentBack = false
  }

  /** One after the other: what a later look shows tells what an earlier one was worth. */
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

/** Longer than any transaction of ours may take; one of somebody else's must not hold everything up. */
const LONGEST_TRANSACTION_MS = 30_000

/**
 * Ids are given out before a transaction commits, so a lower id can appear after a higher one was read. An id is
 * settled once everybody who was writing when it was seen has ended: then no lower one can appear any more.
 * @param earlier sights that are not settled yet, oldest first
 * @returns the last settled id, or null, and the sights that still are not
 */
export function settle(earlier: Sight[], now: Sight): { settledId: number | null; open: Sight[] } {
  const all = [...earlier, now]
  const last = all.findLastIndex(
    ({ writing, at }) => writing.isDisjointFrom(now.writing) || now.at - at > LONGEST_TRANSACTION_MS,
  )
  return { settledId: all[last]?.lastId ?? null, open: all.slice(last + 1) }
}
