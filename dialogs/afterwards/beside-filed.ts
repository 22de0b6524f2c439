import { isFindable, mayBeFound } from '../incident-type.ts'
import { beginReports } from '../report/begin-reports.ts'
import { openForm } from '../report/fill-in.ts'
import { goneWith, reportGoneWith } from '../report/gone-with-it.ts'
import { type DialogContext, type FiledReport, type Turn, typeOf } from '../turn.ts'
import { isOfPart } from '../understand/knowledge.ts'
import type { Message } from '../understand/message.ts'
import { isThingOf, type NamedThing, namesType } from '../understand/named.ts'
import { startsWithIt } from '../understand/words/answers.ts'
import { foundIt } from '../understand/words/corrections.ts'
import { also, howItIs, joining } from '../understand/words/filed.ts'
import { offerToAdd } from './forward-to-ticket.ts'
import { reportsNamed } from './reports-named.ts'
import { askWhether } from './withdraw.ts'

// What is said beside something that is filed: of another thing, or of a part of it.

/** "Fant kortet, men mobilen er borte", "fant den, men skjermen er knust": the one is filed, and the other is too, or is to be. */
export function goneInstead(message: Message, context: DialogContext): Turn | null {
  const { named, meant } = message
  const isGone = !meant.ask && meant.cause !== null && namesType(named, meant.intent)
  const isFiled = (reportsNamed(message, context) ?? []).some(({ type }) => type === meant.intent)
  // "Fant PC-en, men den er knust"
  const isOtherwise = (filed: FiledReport) =>
    named.turnedUp && filed.type !== meant.intent && named.things.some((thing) => isThingOf(thing, filed))
  const isBack = (filed: FiledReport) =>
    foundIt.test(message.text)
      ? mayBeFound(filed, context.types)
      : isOtherwise(filed) || named.notGone.some((thing) => isThingOf(thing, filed))
  const [back, ...others] = context.open.filter(isBack)
  if (!isGone || !back || others.length > 0) return null
  if (isFiled) return askWhether(back.id, message.text, context)
  const form = beginReports(message, context, back.answers['device'])
  return { ...form, replies: [{ show: 'ask-withdrawal', ticketId: back.id }, ...form.replies] }
}

/** "Kortet lå også i veska", when a PC is filed and no card. */
export function layWithIt(message: Message, context: DialogContext): Turn | null {
  const lost = context.open.find((filed) => mayBeFound(filed, context.types))
  const gone = lost?.cause ? goneWith(message, lost.cause, context) : null
  if (!gone) return null
  const [filed] = gone.isPart
    ? context.open.filter(({ type }) => type === gone.type.id)
    : (reportsNamed(message, context) ?? [])
  if (filed) return gone.isPart ? offerToAdd(message.text, filed, context) : null
  return reportGoneWith(gone, message, null, context) ?? null
}

/** "PIN-en står på en lapp i lommeboka", of a card that is filed as gone; "den er helt død nå", of what is filed as broken. */
export function moreOfIt(message: Message, context: DialogContext): Turn | null {
  const { meant, named, text, isQuestion } = message
  const filed = context.open.find(({ type }) => type === meant.intent)
  const type = filed && typeOf(filed.type, context)
  if (!type || !filed?.cause || !meant.cause || meant.ask || isQuestion) return null
  const isWholeGone = isFindable(type, filed.cause) && !isOfPart(filed.cause, type)
  const isOfIt = named.things.length === 0 ? startsWithIt.test(text) : layInIt(message, filed)
  const isAgain = isOfIt && meant.cause === filed.cause
  const isMore = isAgain && message.length >= fullSentence
  // "Noen kjenner PIN-koden" is told outright, and may be of another card by now.
  const isOnlyHinted = isOfPart(meant.cause, type) && named.happened.length === 0
  return isMore || (isWholeGone && isOnlyHinted) ? offerToAdd(text, filed, context) : null
}

const fullSentence = 5

/**
 * "Den har et blått deksel", "skjermen var sprukket", of a device that is filed as gone: so it looks, and nothing more has
 * happened. A headset that is broken is none of it.
 */
export function looksSo({ text, named, isQuestion }: Message, context: DialogContext): Turn | null {
  const [filed, ...others] = context.open.filter(
    (one) => one.answers['device'] && mayBeFound(one, context.types),
  )
  // "Den lå i sekken" may say that it is back.
  const lay = named.layThere && named.things.length === 0
  if (!filed || others.length > 0 || isQuestion || named.turnedUp || lay) return null
  if (!howItIs.test(text) || also.test(text)) return null
  const kinds = [filed.answers['device'], ...(named.maybe.length === 0 ? ['other'] : [])]
  const isOfIt = ({ type, device }: NamedThing[number]) =>
    typeOf(type, context)?.fields.some(({ name }) => name === 'device') && (!device || kinds.includes(device))
  const isMeant =
    named.things.length > 0 ? named.things.every((thing) => thing.some(isOfIt)) : startsWithIt.test(text)
  return isMeant ? offerToAdd(text, filed, context) : null
}

/** "Sjåføren ringte, kortet lå på bussen": where it lay, and nothing that happened to it. */
function layInIt({ named, where }: Message, filed: FiledReport): boolean {
  const isOwn = named.things.every((thing) => isThingOf(thing, filed))
  return isOwn && where !== null && named.happened.length === 0 && !named.too
}

/** "Og til Visma", when the password of another system was just reported: the same has become of it, in a report of its own. */
export function alsoOfAnother(message: Message, context: DialogContext): Turn | null {
  const { text, named } = message
  const [filed] = context.open
  if (!filed?.cause || !named.too) return null
  const name = named.things.find((thing) => !namesFiled(thing, context))?.[0]
  if (!name || !saysOnly(text, name.text)) return null
  const type = typeOf(name.type, context)
  const cause = type?.causes.find(({ id }) => id === filed.cause)?.id
  if (!type || !cause || isFindable(type, cause) || isOfPart(cause, type)) return null
  const { affected = null } = filed.answers
  const names = type.fields.filter(({ takesName }) => takesName).map((field) => [field.name, name.text])
  const answers = { cause, affected, ...Object.fromEntries(names) }
  return openForm(type.id, { answers, colleague: false }, null, context)
}

/** Nothing has been done about it, as in "har ringt Visma også". */
function saysOnly(text: string, name: string): boolean {
  const rest = text.toLowerCase().replace(name.toLowerCase(), ' ')
  return (rest.match(/[^\s.,!]+/g) ?? []).every((word) => joining.has(word))
}

/** "Og Gerica", of what is filed already. */
function namesFiled(thing: NamedThing, { open }: DialogContext): boolean {
  const names = thing.map(({ text }) => text.toLowerCase())
  return open.some(
    (filed) =>
      isThingOf(thing, filed) &&
      Object.values(filed.answers).some((answer) => names.includes(answer.toLowerCase())),
  )
}
