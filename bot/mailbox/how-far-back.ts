import { before, DAY_MS, type Duration } from '../time/duration.ts'

/** How far the shared mailbox was read. */
export type Reading = {
  /** The reader's own; null: it begins. */
  cursor: string | null
  /** Mails that came before are not ours to deal with. */
  since: Date
  /** When it was last read to its end. */
  readAt: Date
  /** What is kept of it now; null: nothing. */
  stored: string | null
}

/** So long before the last reading, a mail that was not dealt with may still turn up: moved out of the junk, say. */
const TURNS_UP_WITHIN: Duration = { milliseconds: 30 * DAY_MS }
/** By so much clocks may differ, and a mail be noted later than it came. */
const MARGIN: Duration = { milliseconds: DAY_MS }

/** Mails that came before are not dealt with, whatever the mailbox says of them. */
export function oldestDealtWith({ since, readAt }: Pick<Reading, 'since' | 'readAt'>): Date {
  const turnsUp = before(readAt, TURNS_UP_WITHIN)
  return since > turnsUp ? since : turnsUp
}

/** Mails noted before need not be known any more: they would not be dealt with again. */
export function knownSince(reading: Pick<Reading, 'since' | 'readAt'>): Date {
  return before(oldestDealtWith(reading), MARGIN)
}
