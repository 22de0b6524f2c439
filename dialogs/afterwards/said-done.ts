import { type Claim, claimsOf, mayBeFound } from '../incident-type.ts'
import { type DialogContext, type FiledReport, reply, type Turn, typeOf, typesOffered } from '../turn.ts'
import type { Message } from '../understand/message.ts'
import { asksWhether, fromDesk, mails, ofPin, unsure } from '../understand/words/said-done.ts'
import { offer, offerToAdd } from './forward-to-ticket.ts'
import { state } from './own-reports.ts'
import { reportsNamed } from './reports-named.ts'

/**
 * "Buypass har bekreftet at kortet er sperret": what somebody has read or heard of what was done about their report. It
 * is noted as their word and never as the desk's, and asked for first where it does not say from whom they have it.
 */
export function saidDone(message: Message, context: DialogContext): Turn | null {
  const { text } = message
  // The mail in which it stood is nothing that they have lost.
  const about = message.as(text.replace(mails, ' '))
  const [meant, ...others] = claimsMeant(about, context)
  if (!meant || ofPin.test(text) || tellsOfAnother(about, meant.filed, context)) return null
  if (text.includes('?') || asksWhether.test(text)) return state(about, null, context)
  const isFromDesk = fromDesk.test(text)
  if (others.length > 0) return isFromDesk ? state(about, null, context) : null
  if (unsure.test(text) || !meant.isOfCause) return isFromDesk ? offerToAdd(text, meant.filed, context) : null
  const isNamed = namesIt(about, meant.filed)
  return isFromDesk || isNamed ? note(text, meant, isFromDesk && isNamed, context) : null
}

/** `isOfCause`: it can be confirmed of what is filed, and not only of others of its type. */
type Meant = { filed: FiledReport; claim: Claim; isOfCause: boolean }

/** The claims that the words may make, of the reports that they may be about. */
function claimsMeant(about: Message, context: DialogContext): Meant[] {
  return (reportsNamed(about, context) ?? context.open).flatMap((filed) => {
    const type = typeOf(filed.type, context)
    const claim = type?.claims?.find(({ said }) => said.test(about.text))
    return type && claim ? [{ filed, claim, isOfCause: claimsOf(type, filed.cause).includes(claim) }] : []
  })
}

/** "…, men nå er mobilen stjålet": that must not be lost. */
function tellsOfAnother({ named }: Message, filed: FiledReport, context: DialogContext): boolean {
  const isOther = named.things.some((thing) => thing.every(({ type }) => type !== filed.type))
  return isOther && named.happened.some((event) => mayBeFound(event, typesOffered(context)))
}

/** "Den er sperret" may be about anything. */
function namesIt({ typesNamed, named }: Message, { type }: FiledReport): boolean {
  return typesNamed.some(({ id }) => id === type) || named.hints.includes(type)
}

function note(text: string, { filed, claim }: Meant, isSure: boolean, context: DialogContext): Turn {
  const noting = { ticketId: filed.id, text, as: 'confirmation', claim: claim.id } as const
  if (isSure) return { ...reply(null), forwards: noting }
  return offer({ kind: 'forwarding', id: context.newDraftId, number: filed.number, ...noting })
}
