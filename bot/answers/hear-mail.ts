import type { IncomingMail } from '../incoming/read-mail.ts'
import type { Db } from '../store/schema.ts'
import type { Needs } from './needs.ts'

/** A mail that came to the shared mailbox. */
export type ArrivedMail = IncomingMail & { at: Date }

/** What it was about, as far as that is known. */
export type HeardOf = { ticketId: string | null; deliveryId: string | null }

/**
 * What follows from a mail in the shared mailbox, in the transaction that notes it as dealt with. Nothing is ever
 * answered by mail.
 */
export async function hearMail(_trx: Db, _mail: ArrivedMail, _context: Needs): Promise<HeardOf> {
  return { ticketId: null, deliveryId: null }
}
