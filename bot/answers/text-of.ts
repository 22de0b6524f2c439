import { cutOff } from '../../dialogs/report/read-answer.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { ArrivedMail } from '../incoming/read-mail.ts'
import type { CommentRow } from '../store/schema.ts'
import { withoutDeskLinks } from '../tickets/desk-links-table.ts'
import type { Ticket } from '../tickets/tickets-table.ts'

/** Limit for a card; the mail itself stays in the mailbox. */
const LONGEST = 5_000

/** Returns the text to store of a mail, with its attachments' names; empty if none. In bokmål, for desks. */
export function textOf({ text, attachments }: Pick<ArrivedMail, 'text' | 'attachments'>): string {
  const { attached } = textsIn('nb').answer
  const named = attachments.filter((name) => !ofSignature.test(name)).slice(0, MOST_NAMED)
  const lines = [
    cutOff(withoutDeskLinks(text), LONGEST),
    ...(named.length > 0 ? [attached(named.join(', '))] : []),
  ]
  return lines.filter(Boolean).join('\n\n')
}

const MOST_NAMED = 20

/** Outlook's names for pictures within the text. */
const ofSignature = /^(?:image|outlook-\w{1,20})\d{0,4}\.(?:png|jpe?g|gif)$/i

/** Detects a mail sent to two of our addresses, which must not be told twice. */
export function isNewSaying(
  { comments, internal }: Ticket,
  said: Pick<CommentRow, 'text' | 'desk' | 'internal'>,
): boolean {
  return ![...comments, ...internal].some(
    ({ by, text, desk, internal }) =>
      by === null && text === said.text && desk === said.desk && internal === said.internal,
  )
}
