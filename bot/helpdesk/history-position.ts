import type { Db } from '../store/schema.ts'
import { lookAtHistory } from './history-table.ts'
import { type Sight, settle } from './settled-history.ts'

/** Up to where nothing new can appear in the history, as far as it has been looked at. */
export class HistoryPosition {
  readonly #db: Db
  #settledId: number | null = null
  #unsettled: Sight[] = []
  #looking: Promise<unknown> = Promise.resolve()
  /** It ended earlier than before: it was restored, and its ids are given out once more. */
  wentBack = false

  constructor(db: Db) {
    this.#db = db
  }

  /** Null as long as that is not known. */
  get settledId(): number | null {
    return this.#settledId
  }

  get seenId(): number {
    return this.#unsettled.at(-1)?.lastId ?? this.#settledId ?? 0
  }

  /** What was seen before a pause says nothing of now. */
  forget(): void {
    this.#settledId = null
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
    if (now.lastId < (this.#settledId ?? 0)) {
      this.forget()
      this.wentBack = true
    }
    const { settledId, open } = settle(this.#unsettled, now)
    this.#unsettled = open
    if (settledId !== null) this.#settledId = Math.max(this.#settledId ?? 0, settledId)
  }
}
