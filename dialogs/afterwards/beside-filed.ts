import { isFindable, mayBeFound } from '../incident-type.ts'
import { beginReports } from '../report/begin-reports.ts'
import { causeIn, claimsAnother } from '../report/corrected-draft.ts'
import { openForm } from '../report/fill-in.ts'
import { toldOf } from '../report/first-message.ts'
import { goneWith, reportGoneWith } from '../report/gone-with-it.ts'
import { type DialogContext, type FiledReport, say, type Turn, typeOf } from '../turn.ts'
import { isOfPart } from '../understand/knowledge.ts'
import type { Message } from '../understand/message.ts'
import { isThingOf, type NamedThing, namesType } from '../understand/named.ts'
import { startsWithIt } from '../understand/words/answers.ts'
import { forNext } from '../understand/words/colleagues.ts'
import { contrast, foundIt, opener } from '../understand/words/corrections.ts'
import { also, butNot, howItIs, joining, notFound, reportedBefore } from '../understand/words/filed.ts'
import { offerToAdd } from './forward-to-ticket.ts'
import { namesReport, reportsNamed } from './reports-named.ts'
import { askWhether, besides } from './withdraw.ts'

// Messages about another thing than the one filed, or about a part of it.

/** Handles "Fant kortet, men mobilen er borte", "fant den, men skjermen er knust": a second incident. */
export function goneInstead(message: Message, context: DialogContext): Turn | null {
  const { named, meant } = message
  // "Fant den, men noen har ødelagt den" is about the filed thing; "fant den, men den er stjålet" is no find.
  const isDamage =
    message.tellsOutright && !mayBeFound({ type: meant.intent, cause: meant.cause }, context.types)
  const isOfIt = isDamage && named.turnedUp && named.things.length === 0
  const isGone = isOfIt || (!meant.ask && meant.cause !== null && namesType(named, meant.intent))
  const isFiled = (reportsNamed(message, context) ?? []).some(({ type }) => type === meant.intent)
  // For example "Fant PC-en, men den er knust".
  const isOtherwise = (filed: FiledReport) =>
    named.turnedUp && filed.type !== meant.intent && named.things.some((thing) => isThingOf(thing, filed))
  const isBack = (filed: FiledReport) =>
    foundIt.test(message.text) && !notFound.test(message.text)
      ? mayBeFound(filed, context.types)
      : isOtherwise(filed) || named.notGone.some((thing) => isThingOf(thing, filed))
  const [back, ...others] = context.open.filter(isBack)
  if (!isGone || !back || others.length > 0) return null
  // "Mista mobilen, men fant den igjen" is about the phone alone.
  if (named.foundSince && !isFiled) return null
  if (isFiled) return askWhether(back.id, message.text, context)
  const begun = beginReports(tellingOf(message), context, back.answers['device'])
  return askedBeside(back, message, begun, context)
}

/** Returns the part that tells the incident: "fant kortet på bussen, men mobilen er borte" says not where. */
function tellingOf(message: Message): Message {
  const { intent, cause } = message.meant
  const parts = message.text.split(butNot).map((part) => message.as(part.trim()))
  const tells = ({ meant, named }: Message) => meant.cause === cause && namesType(named, intent)
  return parts.find(tells) ?? message
}

/** Handles "Jeg tok feil, det var mobilen", after a lost card: another desk has to hear of the phone. */
export function wasAnother(message: Message, context: DialogContext): Turn | null {
  const { text, isQuestion } = message
  const rest = message.as(text.replace(opener, '')).withoutDenied
  const [thing, ...others] = rest.named.things
  const filed = reportDenied(message, context)
  const from = filed && typeOf(filed.type, context)
  const isSaid = (rest.text !== text || contrast.test(text)) && claimsAnother(text, rest.text)
  if (!from || others.length > 0 || !isSaid || isQuestion || rest.named.too) return null
  const isOther = rest.named.elsewhere && !message.named.outage
  if (!thing) return isOther ? askedBeside(filed, message, notHere(context), context) : null
  const [to] = thing.flatMap((name) => typeOf(name.type, context) ?? [])
  if (!to || context.open.some((one) => isThingOf(thing, one))) return null
  const told = toldOf(to, rest, context)
  const cause = told.answers['cause'] ?? causeIn(to, { answers: { cause: filed.cause ?? '' } }, from) ?? null
  const form = openForm(to.id, { ...told, answers: { ...told.answers, cause } }, null, context)
  return askedBeside(filed, message, form, context)
}

/** The answer about a card that opens doors, or keys: whom to ask. */
function notHere(context: DialogContext): Turn {
  return say(null, (texts) => texts.notHere(context.contact(texts)))
}

/** Returns the report whose thing the text denies; for "nei, det var mobilen", the only one. */
function reportDenied({ text, named }: Message, { open }: DialogContext): FiledReport | null {
  const denied = open.filter((one) => named.notGone.some((thing) => isThingOf(thing, one)))
  const [only, ...others] = denied.length > 0 || !opener.test(text) ? denied : open
  return only && others.length === 0 ? only : null
}

/** Asks about the filed report above the form for another. */
function askedBeside(filed: FiledReport, { text }: Message, form: Turn, context: DialogContext): Turn {
  const asked = askWhether(filed.id, text, context)
  const kept = form.draft?.kind === 'report' ? besides(asked, form.draft).draft : (form.draft ?? asked.draft)
  return { ...form, draft: kept, replies: [...asked.replies, ...form.replies] }
}

/** Handles "Jeg meldte kortet i går, men nå er mobilen også borte": the rest tells of another loss. */
export function goneSince(message: Message, context: DialogContext): Turn | null {
  const rest = message.as(message.text.replace(reportedBefore, ''))
  const { meant, named } = rest
  const isNew = rest !== message && meant.cause !== null && !meant.ask && namesType(named, meant.intent)
  return isNew && !namesReport(rest, context) ? beginReports(rest, context) : null
}

/** Handles "Kortet lå også i veska", when a PC is filed and no card. */
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

/** Handles "PIN-en står på en lapp i lommeboka" for a lost card, "den er helt død nå" for a broken PC. */
export function moreOfIt(message: Message, context: DialogContext): Turn | null {
  const { meant, named, text, isQuestion } = message
  const filed = context.open.find(({ type }) => type === meant.intent)
  const type = filed && typeOf(filed.type, context)
  if (!type || !filed?.cause || !meant.cause || meant.ask || isQuestion) return null
  const isWholeGone = isFindable(type, filed.cause) && !isOfPart(filed.cause, type)
  const isOfIt = named.things.length === 0 ? startsWithIt.test(text) : layInIt(message, filed)
  const isAgain = isOfIt && meant.cause === filed.cause
  const isMore = isAgain && message.length >= fullSentence
  // "Noen kjenner PIN-koden" is a clear statement, and may be about another card by now.
  const isOnlyHinted = isOfPart(meant.cause, type) && named.happened.length === 0
  return isMore || (isWholeGone && isOnlyHinted) ? offerToAdd(text, filed, context) : null
}

const fullSentence = 5

/**
 * Handles "Den har et blått deksel", "skjermen var sprukket", for a lost device: the text describes it and
 * reports nothing more. A broken headset is another thing.
 */
export function looksSo({ text, named, isQuestion }: Message, context: DialogContext): Turn | null {
  const [filed, ...others] = context.open.filter(
    (one) => one.answers['device'] && mayBeFound(one, context.types),
  )
  // "Den lå i sekken" may mean that the thing is back.
  const lay = named.foundThere && named.things.length === 0
  if (!filed || others.length > 0 || isQuestion || named.turnedUp || lay) return null
  if (!howItIs.test(text) || also.test(text)) return null
  const kinds = [filed.answers['device'], ...(named.maybe.length === 0 ? ['other'] : [])]
  const isOfIt = ({ type, device }: NamedThing[number]) =>
    typeOf(type, context)?.fields.some(({ name }) => name === 'device') && (!device || kinds.includes(device))
  const isMeant =
    named.things.length > 0 ? named.things.every((thing) => thing.some(isOfIt)) : startsWithIt.test(text)
  return isMeant ? offerToAdd(text, filed, context) : null
}

/** "Sjåføren ringte, kortet lå på bussen": the text tells where the thing lay, and no new incident. */
function layInIt({ named, where }: Message, filed: FiledReport): boolean {
  const isOwn = named.things.every((thing) => isThingOf(thing, filed))
  return isOwn && where !== null && named.happened.length === 0 && !named.too
}

/** Handles "Og til Visma", after another system's password: opens a second report with the same cause. */
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

/** Handles "Og så for Per Olsen": Straks has asked for one report for each person. */
export function forNextPerson({ ofPeople }: Message, context: DialogContext): Turn | null {
  const [filed] = context.open
  const next = forNext.exec(ofPeople.trim())
  if (!filed || !next) return null
  const { cause, answers } = filed
  const told = { cause, device: answers['device'] ?? null }
  return openForm(filed.type, { answers: told, colleague: true, called: next[1] ?? null }, null, context)
}

/** False for a text that also tells what has been done, as in "har ringt Visma også". */
function saysOnly(text: string, name: string): boolean {
  const rest = text.toLowerCase().replace(name.toLowerCase(), ' ')
  return (rest.match(/[^\s.,!]+/g) ?? []).every((word) => joining.has(word))
}

/** Tells whether an open report already has the name, as for "Og Gerica". */
function namesFiled(thing: NamedThing, { open }: DialogContext): boolean {
  const names = thing.map(({ text }) => text.toLowerCase())
  return open.some(
    (filed) =>
      isThingOf(thing, filed) &&
      Object.values(filed.answers).some((answer) => names.includes(answer.toLowerCase())),
  )
}
