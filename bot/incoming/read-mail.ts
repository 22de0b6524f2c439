import { maskSecrets } from '../../dialogs/secrets.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { caseNumber } from './case-number.ts'
import type { Failure } from './failure.ts'
import { kindOf, type MailKind } from './kind-of.ts'
import { takeApart } from './mime.ts'
import { newPart } from './new-part.ts'
import { deskOf, type Sender, senderOf } from './sender.ts'
import { type Whose, whoseIs, withoutTags } from './whose.ts'

export type IncomingMail = Whose & {
  kind: MailKind
  /** The address that failed, or that answers. */
  recipient: string | null
  /** The case's number with the desk. */
  reference: string | null
  /** The new part without secrets; empty for failures. */
  text: string
  /** File names. */
  attachments: string[]
  sender: Sender
} & Pick<Failure, 'permanent' | 'status'>

/** A mail in the shared mailbox; `isClockRight`: whether the clock can be trusted. */
export type ArrivedMail = IncomingMail & { at: Date; isClockRight: boolean }

type Known = Pick<Organisation, 'mailbox' | 'desks'>

/** Reads one mail (RFC 5322). Throws only UnreadableMail. */
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

/** Masks secrets as in typed text, and each paragraph as if it were a message. */
function masked(text: string): string {
  return maskSecrets(text)
    .text.split('\n\n')
    .map((paragraph) => maskSecrets(paragraph).text)
    .join('\n\n')
}
