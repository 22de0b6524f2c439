import type { Graph } from '../directory/graph.ts'
import type { Config } from '../settings/config.ts'
import type { MailTransport } from './mail-transport.ts'
import { smtpTransport } from './smtp-transport.ts'

/** The way that the configuration chooses for mail. */
export function transportOf(mail: Config['mail'], mailbox: string, graph: Graph): MailTransport {
  if (mail?.transport === 'smtp') return smtpTransport(mail)
  // Exchange knows no envelope: the recipients are those of the mail's headers.
  return { send: (mime) => graph.sendMail(mailbox, mime), close: async () => undefined }
}
