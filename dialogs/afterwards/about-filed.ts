import { mayBeFound } from '../incident-type.ts'
import { type DialogContext, type FiledReport, type Turn, typeOf } from '../turn.ts'
import type { Message } from '../understand/message.ts'
import { isThingOf, namesType } from '../understand/named.ts'
import type { Meant } from '../understand/understand.ts'
import { asks } from '../understand/words/answers.ts'
import { contrast } from '../understand/words/corrections.ts'
import * as words from '../understand/words/filed.ts'
import {
  alsoOfAnother,
  forNextPerson,
  goneInstead,
  layWithIt,
  looksSo,
  moreOfIt,
  wasAnother,
} from './beside-filed.ts'
import { addTo, offerToAdd } from './forward-to-ticket.ts'
import { exposesMore, grownWorse } from './grown-worse.ts'
import { askToAdd, state } from './own-reports.ts'
import { mayBeMeant, reportMeant, reportsNamed } from './reports-named.ts'
import { saidDone } from './said-done.ts'
import { foundByOther, ofSeveral, takenBack } from './taken-back.ts'

/** Returns the turn for a message about an open report; null when the message is about something else. */
export function answerAboutFiled(message: Message, context: DialogContext): Turn | null {
  if (context.open.length === 0) return null
  const next = forNextPerson(message, context)
  if (next) return next
  if (message.isAboutColleague) return foundByOther(message, context)
  const done = saidDone(message, context)
  if (done) return done
  if (isOnlyNumber(message, context)) return state(message, null, context)
  const returned = handedBack(message, context)
  if (returned) return returned
  const several = ofSeveral(message, context)
  if (several || message.meant.also) return several
  return (
    toBeCalled(message, context) ??
    usedByOthers(message, context) ??
    alsoOfAnother(message, context) ??
    goneInstead(message, context) ??
    layWithIt(message, context) ??
    moreOfIt(message, context) ??
    wasAnother(message, context) ??
    putRight(message, context) ??
    grownWorse(message, context) ??
    exposesMore(message, context) ??
    askedAbout(message, context) ??
    takenBack(message, context) ??
    stillSo(message, context) ??
    doneAboutIt(message, context) ??
    looksSo(message, context) ??
    unclear(message, context)
  )
}

/** Handles "Ikke på jobb før mandag, ring mobilen", "ferdig kl 15, ring etter det": nothing has happened. */
function toBeCalled(message: Message, context: DialogContext): Turn | null {
  const { text, isQuestion } = message
  if (isQuestion || message.meant.asked || !words.offersToBeCalled.test(text)) return null
  const { named, meant } = message.as(text.replace(words.notAtWork, ' ').replace(words.toCall, ' '))
  const isLoss = named.maybe.some(({ cause }) => cause !== null)
  const isOver = named.turnedUp || named.layThere || meant.action === 'withdraw'
  // "Ferdig på jobb" is about today, unless it says more.
  const isOfThing = named.things.flat().some(({ type }) => typeOf(type, context)?.causes.length !== 0)
  if (isLoss || isOver || isOfThing || words.leaves.test(text)) return null
  const [only, ...others] = mayBeMeant(message, context)
  return only && others.length === 0 ? offerToAdd(text, only, context) : askToAdd(message, null, context)
}

/** Matches "Sak 2026-000001". */
function isOnlyNumber({ text }: Message, { open }: DialogContext): boolean {
  return open.some(({ number }) => text.includes(number) && /^\P{L}*(?:\p{L}+\P{L}*)?$/u.test(text))
}

/** Handles "Har levert alt nå", "pc-en mangler likevel", of a hand-back; of another report, a withdrawal. */
function handedBack(message: Message, context: DialogContext): Turn | null {
  const { text, meant, isQuestion } = message
  const isMissing = words.outstanding.test(text)
  const isOther = isQuestion || (meant.cause !== null && !isMissing) || words.takesItBack.test(text)
  if (isOther || !(isMissing || words.handedBack.test(text))) return null
  const filed = mayBeMeant(message, context).find(
    ({ type }) => typeOf(type, context)?.decision?.outstanding !== undefined,
  )
  return filed ? offerToAdd(text, filed, context) : null
}

/** Handles "Det var ikke kortet, det var pinkoden", "ikke i går, i dag": a correction of a part, time or place. */
function putRight(message: Message, context: DialogContext): Turn | null {
  const { text, named, when, where } = message
  if (!contrast.test(text) || named.maybe.length > 0 || named.turnedUp || message.isBack) return null
  const isWhenOrWhere = named.mentioned.length === 0 && (when !== null || where !== null)
  if (named.things.length === 0 && !isWhenOrWhere) return null
  if (isWhenOrWhere) return addTo(message, context)
  const filed = context.open.find((one) => named.notGone.some((thing) => isThingOf(thing, one)))
  return filed ? offerToAdd(text, filed, context) : null
}

/** Handles "Kortet er fortsatt borte": shows the ticket's state, or offers to add what else it says. */
function stillSo(message: Message, context: DialogContext): Turn | null {
  const { text, named, meant } = message
  const isNotFound = words.notFound.test(text)
  if ((!words.still.test(text) && !isNotFound) || words.yetAnother.test(text)) return null
  const isDenied = isNotFound && meant.action === 'withdraw'
  const filed = (reportsNamed(message, context) ?? context.open).filter(
    (one) => isDenied || isSame(one, meant, context),
  )
  const [only, ...others] = filed
  if (!only) return null
  const saysMore = others.length === 0 && message.length > longNote && named.further.length > 0
  return saysMore ? offerToAdd(text, only, context) : state(message, null, context)
}

/** Tells whether the text is about the same incident as the report, or about nothing that can be reported. */
function isSame({ type, cause }: FiledReport, meant: Meant, context: DialogContext): boolean {
  const { intent, alternatives } = meant
  if (![intent, ...alternatives].some((id) => typeOf(id, context))) return intent === 'out-of-scope'
  return [intent, ...alternatives].includes(type) ? isCauseOf(meant, cause) : meant.cause === cause
}

function isCauseOf(meant: Meant, cause: string | null): boolean {
  return meant.cause === null || meant.cause === cause
}

/** Offers to add what was done or forgotten, or "fikk nytt kort i dag" unless it is only thanks. */
function doneAboutIt(message: Message, context: DialogContext): Turn | null {
  const { text, meant, named, isQuestion } = message
  const filed = reportMeant(message, context)
  const hasNew =
    words.gotNew.test(text) && !isQuestion && !words.objection.test(text) && meant.intent !== 'greeting'
  return filed && (named.done || hasNew || words.forgotToSay.test(text))
    ? offerToAdd(text, filed, context)
    : null
}

/** Handles "Hvor er kortet", and "når er siste dag?" for a type without causes: no second report is begun. */
function askedAbout(message: Message, context: DialogContext): Turn | null {
  const { meant, isQuestion, text } = message
  const named = reportsNamed(message, context)
  const isOfIt = words.asksOfIt.test(text) && (named ?? []).length > 0
  // Straks blocks nothing itself: it can only tell whether a desk has.
  const isToBlock =
    words.asksToBlock.test(text) && !words.takesItBack.test(text) && (named ?? context.open).length > 0
  const filed = context.open.find(({ type }) => type === meant.intent)
  const isOnce = filed && typeOf(filed.type, context)?.causes.length === 0
  const isAsked =
    isOfIt ||
    isToBlock ||
    words.asksOfReport.test(text) ||
    (words.ofSomebody.test(text) && message.typesNamed.length === 0) ||
    asksWhoPays(message, context)
  return isAsked || (isOnce && isQuestion) ? state(message, null, context) : null
}

/** Matches "Må jeg betale?", which the leader decides, or has decided. */
function asksWhoPays({ text, isQuestion }: Message, context: DialogContext): boolean {
  const isOfPayment = (isQuestion || asks.test(text)) && words.pays.test(text)
  return isOfPayment && context.open.some((one) => typeOf(one.type, context)?.decision)
}

/** Handles "Fant den, men noen har brukt den": the desks must hear it, also when the thing is back. */
function usedByOthers(message: Message, context: DialogContext): Turn | null {
  const { text, named, isQuestion } = message
  if (isQuestion || named.part || asks.test(text) || !words.othersUsedIt.test(text)) return null
  const isUnnamed = named.things.length + named.hints.length === 0
  const maybe = reportsNamed(message, context) ?? (isUnnamed ? context.open : [])
  const [only, ...others] = maybe.filter((filed) => mayBeFound(filed, context.types))
  if (!only) return null
  return others.length === 0 ? offerToAdd(text, only, context) : askToAdd(message, null, context)
}

/** Handles "Finner det ikke", "jeg tror det ble stjålet": several things fit, and one of them is filed. */
function unclear(message: Message, context: DialogContext): Turn | null {
  const { text, meant } = message
  const filed = mayBeMeant(message, context)
  const [only, ...others] = filed
  const intents = [meant.intent, ...meant.alternatives]
  const types = filed.map(({ type }) => type)
  const isVague = meant.ask || (types.includes(meant.intent) && !isCauseSaid(message))
  const isMeant = isVague && intents.some((intent) => types.includes(intent) || intent === 'my-reports')
  if (isOfAll(message, context, isMeant) && others.length > 0) return askToAdd(message, null, context)
  if (!only || others.length > 0 || !isMeant || text.includes('?') || words.another.test(text)) return null
  if (isOtherThing(message, only, context)) return null
  const isNamed = reportsNamed(message, context)?.includes(only)
  const isSaidAgain = !isNamed && isCauseOf(meant, only.cause) && message.length <= fewWords
  return isSaidAgain ? state(message, null, context) : offerToAdd(text, only, context)
}

/** Matches "Both were in the car", "kortet og pc-en lå i samme veske", when both are filed. */
function isOfAll(
  { text, named: { things }, meant, length }: Message,
  { open }: DialogContext,
  isMeant: boolean,
) {
  if (text.includes('?')) return false
  const isOfBoth = words.bothOfThem.test(text) && length > 2
  if (things.length === 0) return isOfBoth && (isMeant || meant.intent === 'out-of-scope')
  return isMeant && things.length > 1 && things.every((thing) => open.some((one) => isThingOf(thing, one)))
}

/** "Mobilen var på bussen i går" suggests a loss; once a loss is filed, it only adds to that one. */
function isCauseSaid({ meant, named }: Message): boolean {
  const { intent, cause } = meant
  return cause !== null && named.maybe.some((event) => event.type === intent && event.cause === cause)
}

/** Tells whether the message names another thing of the same type, such as a second phone. */
function isOtherThing(message: Message, filed: FiledReport, context: DialogContext): boolean {
  return namesType(message.named, filed.type) && !reportsNamed(message, context)?.includes(filed)
}

const fewWords = 5
/** "Fremdeles ikke kommet til rette" says no more than that it is not found. */
const longNote = 8
