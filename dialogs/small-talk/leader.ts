import { isFine, isOnlySigns, isSeen } from '../commands/command.ts'
import type { ReportDraft } from '../draft.ts'
import {
  type DialogContext,
  inWords,
  type Reply,
  reply,
  type Say,
  say,
  type Turn,
  typeOf,
  type WaitingAlert,
} from '../turn.ts'
import type { Message } from '../understand/message.ts'
import { namesType } from '../understand/named.ts'
import { allOfIt, bothOfThem } from '../understand/words/filed.ts'
import * as words from '../understand/words/of-leaders.ts'
import type { Wish } from '../understand/words/wish.ts'
import { asksForAnswer, isReport, mayDecide } from './leaders-answer.ts'

/** Answers a text about a waiting alert, written instead of a press; null when the text is not about one. */
export function answerLeader(
  message: Message,
  draft: ReportDraft | null,
  context: DialogContext,
): Turn | null {
  const { text, meant, wish } = message
  const { alerts, handedOn: given } = context
  if (draft) return null
  // "Jeg tar det likevel" is about what was handed on, even while another alert waits.
  const isAfterAll = given.length > 0 && words.afterAll.test(text)
  if (alerts.length === 0 || (isAfterAll && willSeeToIt(asOfOne(withoutNames(text, given)))))
    return answerHandedOn(message, context) ?? answerSeen(message, context)
  const alert = alertMeant(message, alerts)
  const said = asOfOne(withoutNames(withoutThings(message, alerts), alerts))
  // An "ok" may answer the help desk's question instead.
  const confirms =
    !context.mayBeFor?.asked &&
    (willSeeToIt(said) || acknowledges(said) || acknowledges(withoutNames(text, alerts, '').trim()))
  if (confirms && alert && (willSeeToIt(said) || !asksForAnswer(alert, context))) return acknowledge([alert])
  const mayBeAll = willSeeToIt(said) || !alerts.some((one) => asksForAnswer(one, context))
  if (confirms && isOfAll(text, alerts) && mayBeAll) return acknowledge(alerts)
  const isAsked = message.isQuestion && alertsNamed(message, alerts).length === 1
  const isOfAlert =
    mayDecide(message, context) ||
    asksHowItStands(message, context) ||
    (context.open.length === 0 && words.changesMind.test(text))
  const isUnseen = words.notYet.test(said) && acknowledges(said.replace(words.notYet, ''))
  if (confirms || isAsked || isOfAlert || isUnseen || saysDone(message, context))
    return reply(null, ...waiting(alerts, alert))
  if (saysLeft(message, context)) return reply(null, ...othersNext, ...waiting(alerts, alert))
  if ((meant.action === 'withdraw' || isWithThem(message, alerts)) && context.open.length === 0)
    return reply(null, ...(message.isQuestion ? [] : [onlyTheirs]), ...waiting(alerts, alert))
  const handed = handedOn(message, alert, context)
  if (handed) return handed
  const isQuestion = text.includes('?') || (wish === 'alert' && meant.asked)
  const answers = wish && (isQuestion || !isReport(message, context)) ? answersAbout[wish] : undefined
  if (answers) return reply(null, ...answers, ...waiting(alerts, alert))
  return isOfNothingElse(message, context) ? reply(null, ...waiting(alerts, alert)) : null
}

/** Matches "Kortet ligger på kontoret mitt": it has turned up, though the leader may not know it. */
function isWithThem({ text, named }: Message, alerts: WaitingAlert[]): boolean {
  return words.isWithThem.test(text) && alerts.some(({ type }) => namesType(named, type))
}

/** Matches "Hun må betale selv", "fikset", "har snakket med Kari": without a thing, the alert is meant. */
function isOfNothingElse(message: Message, { alerts, open }: DialogContext): boolean {
  const { text, meant, wish, named } = message
  const isNamed = namesAny(message, alerts)
  // "Kortet til Kari", after the list of alerts, picks hers.
  const isTheirs =
    named.maybe.length === 0 && alertsNamed(message, alerts).some(({ type }) => namesType(named, type))
  const isOfThing = !isTheirs && named.things.length + named.hints.length > 0
  const isOfElse = isOfThing || (words.own.test(text) && !isNamed)
  if (wish || open.length > 0 || isOfElse) return false
  return isNamed || meant.ask || ['out-of-scope', 'help'].includes(meant.intent)
}

/** Matches "Min ansatt Kari sluttet i fjor", about a waiting alert: another leader must see to it. */
function saysLeft(message: Message, context: DialogContext): boolean {
  const { text, meant, named } = message
  const { alerts, open } = context
  // A type without causes ends by itself; a thing that may be lost has a cause.
  const isOfThing = named.things.flat().some(({ type }) => typeOf(type, context)?.causes.length !== 0)
  if (!words.hasLeft.test(text) || meant.cause !== null || isOfThing || open.length > 0) return false
  return words.ofSomebody.test(text) || namesAny(message, alerts)
}

/** Matches any part of the name. */
function namesAny({ text }: Message, alerts: WaitingAlert[]): boolean {
  const words = wordsOf(text)
  return alerts.some(({ name }) => name?.split(' ').some((part) => words.has(part.toLowerCase())))
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\p{L}+/gu))
}

/** Matches "Jeg tar det", "ok, jeg ringer henne nå": the leader has seen the alert, whatever else it asks. */
function willSeeToIt(text: string): boolean {
  const said = text.replace(words.before, '').replace(words.thanks, '')
  const rest = said.replace(words.does, '')
  return rest !== said && (rest === '' || isSeen(rest.replaceAll(',', '')))
}

/** Turns "Har sett begge" into "har sett det". */
function asOfOne(text: string): string {
  return text.replace(words.eachOfThem, (_, inEnglish: string | undefined) => (inEnglish ? 'it' : 'det'))
}

/** Matches "Jeg tar begge", "har sett begge", for two alerts; "jeg tar alle" for any number. */
function isOfAll(text: string, alerts: WaitingAlert[]): boolean {
  return allOfIt.test(text) && (alerts.length === 2 || !bothOfThem.test(text))
}

/** Matches "Sett", "mottatt, takk", "ok, om" before a name, 👍. */
function acknowledges(text: string): boolean {
  const said = ['', words.thanks, words.ofWhich].map((end) => text.replace(end, '').replaceAll(',', ''))
  return said.some(isSeen) || (isOnlySigns(text) && isFine(text))
}

/** Replaces the affected persons' names: "Jeg ringer Kari". */
function withoutNames(text: string, alerts: WaitingAlert[], instead = 'henne'): string {
  const names = alerts.flatMap(({ name }) => (name ? [name, calledOf(name)] : []))
  return names.reduce((said, name) => said.replaceAll(name.toLowerCase(), instead), text.toLowerCase())
}

/** Replaces the things of the alerts: "jeg tar kortet", "jeg tar den om mobilen". */
function withoutThings({ text, named }: Message, alerts: WaitingAlert[]): string {
  const theirs = named.things.flat().filter((name) => alerts.some(({ type }) => type === name.type))
  return theirs.reduce((said, name) => said.replaceAll(name.text.toLowerCase(), 'det'), text.toLowerCase())
}

/** Returns the only alert, or the one whose affected person or thing the text names. */
function alertMeant(message: Message, alerts: WaitingAlert[]): WaitingAlert | null {
  const theirs = alertsNamed(message, alerts)
  const maybe = theirs.length > 0 ? theirs : alerts
  const ofThing = maybe.filter(({ type }) => namesType(message.named, type))
  const [only, ...others] = ofThing.length > 0 ? ofThing : maybe
  return only && others.length === 0 ? only : null
}

function alertsNamed({ text }: Message, alerts: WaitingAlert[]): WaitingAlert[] {
  const words = wordsOf(text)
  return alerts.filter(({ name }) => name && words.has(calledOf(name).toLowerCase()))
}

/** Returns the first name, by which people are called. */
function calledOf(name: string): string {
  return name.split(' ')[0] ?? name
}

/** Handles "Jeg kan ikke ta dette", "jeg er på ferie": hands the alert on at once; all of them when away. */
function handedOn(message: Message, alert: WaitingAlert | null, context: DialogContext): Turn | null {
  const { text, meant, wish, named, isQuestion } = message
  const isAway = wish === 'away'
  const isWrongLeader = wish === 'other-leader' && !words.myLeader.test(text)
  const isHere = isAway && words.notAway.test(text)
  // "Jeg skal ut i permisjon og levere pc-en" is their own report.
  const isReported = meant.cause !== null || (isAway && isReport(message, context) && named.things.length > 0)
  const isOfOwnLeader = isWrongLeader && context.open.length > 0
  const isOfElse = meant.asked || isReported || isOfOwnLeader || isHere
  if (!(isAway || wish === 'cannot' || isWrongLeader) || isQuestion || isOfElse) return null
  const theirs = isAway ? context.alerts : alert ? [alert] : []
  if (theirs.length === 0) return null
  return { ...reply(null), handsOn: theirs.map(({ ticketId }) => ({ ticketId, isAway })) }
}

/** Handles "Jeg tar det likevel", after handing on, while nobody has acted. A mere "ok" is not enough. */
function answerHandedOn(message: Message, { handedOn, seen, open }: DialogContext): Turn | null {
  const { text, meant, wish } = message
  const isOfOthers =
    open.length === 0 && (seen.length > 0 || (words.own.test(text) && meant.intent !== 'human'))
  if (handedOn.length === 0) return isOfOthers && willSeeToIt(text) ? nod : null
  const alert = alertMeant(message, handedOn)
  if (willSeeToIt(asOfOne(withoutNames(text, handedOn)))) {
    const taken = alert ? [alert] : isOfAll(text, handedOn) ? handedOn : []
    return taken.length > 0 ? acknowledge(taken) : reply(null, ...waiting(handedOn))
  }
  const isTheirs = meant.action === 'withdraw' && !message.isQuestion && open.length === 0
  if (words.changesMind.test(text) || wish === 'cannot') return null
  return isTheirs ? reply(null, onlyTheirs) : null
}

/** Handles "Hun må betale likevel", "har Kari funnet kortet?", once nothing waits: shows the alert again. */
function answerSeen(message: Message, context: DialogContext): Turn | null {
  const { meant, wish, named, isQuestion } = message
  const { seen, open } = context
  const isLoss = typeOf(meant.intent, context) && meant.cause !== null && !meant.ask && !isQuestion
  if (open.length > 0 || isLoss) return null
  const about = alertsNamed(message, seen)
  const decided = seen.filter((one) => wish === 'decision' && asksForAnswer(one, context))
  const [alert] = [...about, ...decided, ...seen]
  const isAsked = about.length > 0 && (isQuestion || meant.asked || wish === 'cannot')
  if (!alert || !(isAsked || isOfSeen(message, context))) return null
  const { ticketId, deliveryId } = alert
  const isFound = named.turnedUp && wish !== 'cannot' && !words.changesMind.test(message.text)
  const isTheirs = isFound && !isQuestion && !meant.asked
  const stands: Reply[] = [inWords(standing(alert, context)), { show: 'alert', ticketId, deliveryId }]
  return reply(null, ...(isTheirs ? [onlyTheirs] : []), ...stands)
}

function isOfSeen(message: Message, context: DialogContext): boolean {
  const { text, meant, wish, isQuestion } = message
  if (words.changesMind.test(text)) return true
  const isOfElse = isQuestion || meant.asked || isReport(message, context)
  if (wish === 'cannot' && !isOfElse) return true
  const isAgain = (wish === 'away' && !isOfElse) || saysLeft(message, context)
  if (context.handedOn.length > 0 && isAgain) return true
  if (wish === 'why-me' || wish === 'now-what') return true
  const isWish = wish !== null && ofAlerts.has(wish)
  return (isWish || meant.intent === 'my-reports') && !words.own.test(text)
}

function standing({ type }: WaitingAlert, context: DialogContext): Say {
  const mayChange = typeOf(type, context)?.leader === 'decide'
  return ({ alertWaits: { seen, mayChange: change }, helpDeskName }) =>
    [seen, ...(mayChange ? [change(helpDeskName)] : [])].join(' ')
}

const ofAlerts = new Set<Wish>(['alert', 'decision', 'state', 'let-others'])

/** Matches "Kortet hennes er allerede sperret", said of an alert: of their own they would say "my". */
function saysDone({ text, meant }: Message, context: DialogContext): boolean {
  const theirs = context.alerts.filter(({ type }) => meant.cause === null || meant.intent === type)
  const claims = theirs.flatMap(({ type }) => typeOf(type, context)?.claims ?? [])
  return context.open.length === 0 && !words.own.test(text) && claims.some(({ said }) => said.test(text))
}

/** The question is about their alerts, as long as they have reported nothing themselves. */
function asksHowItStands({ text, wish, meant }: Message, { open }: DialogContext): boolean {
  const isOfState = wish === 'state' || (meant.intent === 'my-reports' && meant.action === 'status')
  return isOfState && open.length === 0 && !words.own.test(text)
}

/** Adds a reminder of the waiting alert below the answer to any other message. */
export function remind(turn: Turn, { alerts }: DialogContext): Turn {
  const isBusy = turn.draft !== null || turn.replies.some(({ show }) => show === 'which' || show === 'form')
  return isBusy ? turn : { ...turn, replies: [...turn.replies, ...waiting(alerts)] }
}

export const nod = say(null, ({ smallTalk }) => smallTalk.nod)
const onlyTheirs = inWords(({ alertWaits }) => alertWaits.onlyTheirs)

/** Sentences shown with an alert, before the alert itself. */
const othersNext: Reply[] = [inWords(({ alertWaits }) => alertWaits.othersNext)]
const answersAbout: Partial<Record<Wish, Reply[]>> = {
  'why-me': [inWords(({ alertWaits }) => alertWaits.why)],
  'let-others': othersNext,
  cannot: othersNext,
  'other-leader': othersNext,
  away: othersNext,
  alert: [],
  'now-what': [],
}

function acknowledge(alerts: WaitingAlert[]): Turn {
  const noted = inWords(({ alertWaits }) => alertWaits.acknowledged)
  return { ...reply(null, noted), acknowledges: alerts.map(({ ticketId }) => ticketId) }
}

/** Returns the alert that is meant, with its buttons, or a list of all. */
function waiting(alerts: WaitingAlert[], meant: WaitingAlert | null = null): Reply[] {
  const [only, ...others] = meant ? [meant] : alerts
  if (!only) return []
  if (others.length > 0) return [{ show: 'alerts', alerts }]
  const { ticketId, deliveryId, name, number } = only
  const text: Say = ({ alertWaits }) =>
    alerts.length > 1 && name ? alertWaits.named(name, number) : alertWaits.one
  return [inWords(text), { show: 'alert', ticketId, deliveryId }]
}
