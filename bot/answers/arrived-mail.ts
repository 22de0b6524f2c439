import type { IncomingMail } from '../incoming/read-mail.ts'

/** A mail that came to the shared mailbox. */
export type ArrivedMail = IncomingMail & { at: Date }
