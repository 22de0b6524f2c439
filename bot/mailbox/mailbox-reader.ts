import type { ArrivedAt } from '../queue/queue.ts'

/** Mails in the mailbox's order, with the cursor after them. */
export type Page = {
  /** `at` is null when the mailbox does not tell it plainly. */
  mails: (Omit<ArrivedAt, 'at'> & { at: string | null })[]
  cursor: string
  /** No more mails are left. */
  isLast: boolean
}

export type Way = 'graph' | 'imap'

/** Read-only: even marks of read mails stay. All throw DeliveryFailure: `never` without permission. */
export type MailboxReader = {
  /** The protocol, since ids and cursors differ between them. */
  way: Way
  /**
   * Lists mails after the cursor, perhaps with older ones and repeats. Throws CursorLost if the mailbox no
   * longer knows the cursor.
   * @param cursor null: all since `from`
   */
  list: (cursor: string | null, from: Date) => Promise<Page>
  /** Returns the mail, or the beginning of a large one; null if it is gone. */
  fetch: (place: string) => Promise<Buffer | null>
  /** Registers a call for new mail, if the mailbox reports it. */
  whenArrived: (call: () => void) => void
  close: () => Promise<void>
}

export class CursorLost extends Error {
  override name = 'CursorLost'
}

/** Text and reports come first, pictures and returned copies after; more would only cost memory. */
export const READ_AT_MOST_BYTES = 4_000_000
