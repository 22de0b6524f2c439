import { type Claim, claimsOf, mayBeFound } from '../incident-type.ts'
import { type DialogContext, type FiledReport, reply, type Turn, typeOf, typesOffered } from '../turn.ts'
import type { Message } from '../understand/message.ts'
import { asksWhether, fromDesk, mails, ofPin, unsure } from '../understand/words/said-done.ts'
import { offer, offerToAdd } from './forward-to-ticket.ts'
import { state } from './own-reports.ts'
import { reportsNamed } from './reports-named.ts'

/**
 * Handles "Buypass har bekreftet at kortet er sperret": the employee tells what was done about their report.
 * It is noted as the employee's word, never as the desk's; if the text gives no source, Straks asks first.
 */
export function saidDone(message: Message, context: DialogContext): Turn | null {
  const { text } = message
  // The mail that told it is not a lost thing.
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

/** `isOfCause`: the claim fits the cause of the filed report, not only other causes of its type. */
type Meant = { filed: FiledReport; claim: Claim; isOfCause: boolean }

/** Returns the claims that the words may make, with the reports that they may be about. */
function claimsMeant(about: Message, context: DialogContext): Meant[] {
  return (reportsNamed(about, context) ?? context.open).flatMap((filed) => {
    const type = typeOf(filed.type, context)
    const claim = type?.claims?.find(({ said }) => said.test(about.text))
    return type && claim ? [{ filed, claim, isOfCause: claimsOf(type, filed.cause).includes(claim) }] : []
  })
}

/** "…, men nå er mobilen stjålet": the new incident must not get lost. */
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
  if (isSure) return { ...reply(null), forwards: [noting] }
  return offer({ kind: 'forwarding', id: context.newDraftId, number: filed.number, ...noting })
}
