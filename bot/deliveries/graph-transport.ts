import type { Graph } from '../directory/graph.ts'
import type { MailTransport } from './mail-transport.ts'

/** Through Exchange. Graph knows no envelope: the recipients are those of the mail's headers. */
export function graphTransport(graph: Pick<Graph, 'sendMail'>, mailbox: string): MailTransport {
  return { send: (mime) => graph.sendMail(mailbox, mime), close: async () => undefined }
}
