import { before, DAY_MS, type Duration } from '../time/duration.ts'

/** The progress in the shared mailbox. */
export type Reading = {
  /** The reader's own; null: at the beginning. */
  cursor: string | null
  /** Mails that came before are ignored. */
  since: Date
  /** The last time its end was reached. */
  readAt: Date
  /** The stored cursor; null: none. */
  stored: string | null
}

/** Time before the last reading within which missed mails may turn up, for example out of the junk. */
const TURNS_UP_WITHIN: Duration = { milliseconds: 30 * DAY_MS }
/** Allowance for differing clocks, and for mails recorded later than they came. */
const MARGIN: Duration = { milliseconds: DAY_MS }

/** Returns the age limit: mails that came before are not handled. */
export function oldestDealtWith({ since, readAt }: Pick<Reading, 'since' | 'readAt'>): Date {
  const turnsUp = before(readAt, TURNS_UP_WITHIN)
  return since > turnsUp ? since : turnsUp
}

/** Returns the time before which records of mails can go: such mails are not handled again. */
export function knownSince(reading: Pick<Reading, 'since' | 'readAt'>): Date {
  return before(oldestDealtWith(reading), MARGIN)
}
