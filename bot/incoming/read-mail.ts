import { maskSecrets } from '../../dialogs/secrets.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { caseNumber } from './case-number.ts'
import { kindOf, type MailKind } from './kind-of.ts'
import { takeApart } from './mime.ts'
import { newPart } from './new-part.ts'
import { deskOf, type Sender, senderOf } from './sender.ts'
import { type Whose, whoseIs, withoutTags } from './whose.ts'

/** What a mail to the shared mailbox says. */
export type IncomingMail = Whose & {
  kind: MailKind
  /** Whether it is of no use to send again; null when it is no failure, or does not tell. */
  permanent: boolean | null
  /** The address that failed, or that answers. */
  recipient: string | null
  /** Enhanced status code (RFC 3463). */
  status: string | null
  /** The desk's own number of the case. */
  reference: string | null
  /** The new part, secrets masked; empty for failures. */
  text: string
  /** Their names. */
  attachments: string[]
  sender: Sender
}

/** One that came to the shared mailbox; `isClockRight`: whether the clock may be trusted by which it is heard. */
export type ArrivedMail = IncomingMail & { at: Date; isClockRight: boolean }

type Known = Pick<Organisation, 'mailbox' | 'desks'>

/** Reads one mail (RFC 5322). Throws UnreadableMail, and nothing else. */
export async function readMail(bytes: Uint8Array, organisation: Known): Promise<IncomingMail> {
  const mail = await takeApart(bytes)
  const whose = await whoseIs(mail, organisation)
  const sender = senderOf(mail)
  const desk = deskOf(sender, organisation)
  const text = newPart(mail.text).slice(0, LONGEST)
  const pattern = desk ? (organisation.desks[desk]?.ownNumber ?? null) : null
  const reference = caseNumber(withoutTags(mail.subject), text, pattern)
  const known = { text, whose, ownAddress: organisation.mailbox, hasReference: reference !== null }
  const found = kindOf(mail, known)
  const isFailure = found.kind === 'bounce' || found.kind === 'delayed'
  const isAnswered = found.kind === 'answer' || found.kind === 'auto-reply'
  return {
    permanent: null,
    recipient: found.kind === 'other' ? null : (sender.address ?? null),
    status: null,
    ...found,
    ...whose,
    reference: isAnswered ? reference : null,
    text: isFailure ? '' : masked(text),
    attachments: mail.parts.flatMap(({ fileName }) => (fileName === null ? [] : masked(fileName))),
    sender,
  }
}

/** More than anybody reads in a chat. */
const LONGEST = 20_000

/** As every typed text; and a paragraph of its own is what a message of its own would be. */
function masked(text: string): string {
  return maskSecrets(text)
    .text.split('\n\n')
    .map((paragraph) => maskSecrets(paragraph).text)
    .join('\n\n')
}
