import type { ArrivedAt } from '../queue/queue.ts'

/** Mails in the order in which the mailbox gives them, and how to go on after them. */
export type Page = {
  mails: ArrivedAt[]
  cursor: string
  /** That was all there is. */
  isLast: boolean
}

export type Way = 'graph' | 'imap'

/**
 * A way into the shared mailbox, in which nothing is changed: not even what somebody has read yet.
 * Everything throws DeliveryFailure: `never` when we may not look, until somebody lets us.
 */
export type MailboxReader = {
  /** Another way knows the same mails by other ids, and other cursors. */
  way: Way
  /**
   * What has come after the cursor. There may be mails in it that came before, and some twice.
   * Throws CursorLost when the mailbox knows nothing of the cursor any more.
   * @param cursor null: all that have come since `from`
   */
  list: (cursor: string | null, from: Date) => Promise<Page>
  /** The mail, or the beginning of a large one; null when it is there no longer. */
  fetch: (place: string) => Promise<Buffer | null>
  /** Calls when a mail may have come, where the mailbox says so by itself. */
  whenArrived: (call: () => void) => void
  close: () => Promise<void>
}

export class CursorLost extends Error {
  override name = 'CursorLost'
}

/**
 * What is said and reported stands at the beginning; pictures and returned copies come after. More than that only costs
 * memory.
 */
export const READ_AT_MOST_BYTES = 4_000_000
