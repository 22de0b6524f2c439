import type { AskGraph } from '../directory/graph-request.ts'
import type { Config } from '../settings/config.ts'
import { graphReader } from './graph-reader.ts'
import { imapReader } from './imap-reader.ts'
import type { MailboxReader } from './mailbox-reader.ts'

/** The way into the shared mailbox that belongs to the way in which mail is sent; null when none is configured. */
export function readerOf(mail: Config['mail'], mailbox: string, ask: AskGraph): MailboxReader | null {
  if (mail?.transport !== 'smtp') return graphReader(ask, mailbox)
  return mail.imap ? imapReader(mail.imap) : null
}
