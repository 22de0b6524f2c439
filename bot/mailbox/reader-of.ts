import type { AskGraph } from '../directory/graph-request.ts'
import type { Config } from '../settings/config.ts'
import { graphReader } from './graph-reader.ts'
import { imapReader } from './imap-reader.ts'
import type { MailboxReader } from './mailbox-reader.ts'

/** Returns the reader that matches the mail transport; null if none is configured. */
export function readerOf(mail: Config['mail'], mailbox: string, ask: AskGraph): MailboxReader | null {
  if (mail?.transport !== 'smtp') return graphReader(ask, mailbox)
  return mail.imap ? imapReader(mail.imap) : null
}
