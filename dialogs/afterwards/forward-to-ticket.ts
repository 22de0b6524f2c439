import { commandIn, isSatisfied } from '../commands/command.ts'
import type { Adding, Forwarding } from '../draft.ts'
import { phoneIn } from '../phone-number.ts'
import { answersIn } from '../small-talk/small-talk.ts'
import {
  type DialogContext,
  type FiledReport,
  type GoOn,
  type Received,
  type Reply,
  reply,
  say,
  type Turn,
  typeOf,
} from '../turn.ts'
import { Message } from '../understand/message.ts'
import { startsWithIt } from '../understand/words/answers.ts'
import {
  allOfThem,
  forwardIt,
  objection,
  offersToBeCalled,
  opensAgain,
  takesItBack,
} from '../understand/words/filed.ts'
import { beginsWithNo, beginsWithYes, isCancel, isHoldBack, isNod, isRefusal } from '../understand/yes-no.ts'
import { askToAdd, saysWhat } from './own-reports.ts'
import { isAllOfThem, mayBeMeant, reportMeant, reportPicked } from './reports-named.ts'

/** Asks whether a text belongs to a ticket, when that is its likeliest meaning. */
export function offerToForward(message: Message, context: DialogContext): Turn | null {
  const { text } = message
  const { mayBeFor } = context
  if (!mayBeFor) return context.open.length > 0 && givesNumber(message) ? addTo(message, context) : null
  const { asked, ticketId, number, as } = mayBeFor
  if (as === 'answer' && !asked && isSatisfied(text)) return say(null, ({ welcome }) => welcome)
  const isEnded = as === 'answer' && !asked && !context.open.some(({ id }) => id === ticketId)
  const isBack = isEnded && isBackAtLast(message, mayBeFor.type)
  const mayAnswer = asked || (as === 'answer' && isObjection(message))
  const isAnswer = mayAnswer ? !isSomethingElse(message, mayBeFor.type, context) : isMore(message, context)
  const isMeant = isBack || isAnswer
  return isMeant ? offer({ kind: 'forwarding', id: context.newDraftId, ticketId, number, as, text }) : null
}

/** Handles the answer about a waiting text. `goOn`: the rest of the conversation; the text keeps waiting. */
export function answerForwarding(
  received: Received,
  waiting: Forwarding,
  context: DialogContext,
  goOn: GoOn,
): Turn {
  const answer = received.kind === 'text' ? answerIn(received.text) : received.kind
  const { ticketId, number, as, text, claim } = waiting
  switch (answer) {
    case 'forwarded':
      return { ...reply(null), forwards: [{ ticketId, text, as, claim }] }
    case 'kept-back':
      return keptBack(waiting, context, goOn)
    case 'dropped':
      return notSent()
  }
  const more = { ...context, mayBeFor: context.mayBeFor && { ...context.mayBeFor, ticketId, number, as } }
  const turn = goOn(received, more)
  const next = turn.draft
  // A text sent in two messages is forwarded as one.
  if (next?.kind === 'forwarding') return offer({ ...waiting, text: `${text}\n${next.text}` })
  return { ...turn, draft: next === null || next.kind === 'choosing' ? waiting : next }
}

/** Handles the answer to the question to which ticket a text belongs. */
export function answerAdding(received: Received, { text }: Adding, context: DialogContext, goOn: GoOn): Turn {
  if (received.kind !== 'text') return goOn(received, context)
  if (answerIn(received.text) === 'dropped' || isRefusal(received.text)) return notSent()
  // "Det var alt" picks none.
  if (isAllOfThem(received) && !received.named.turnedUp && allOfThem.test(received.text)) {
    const meant = mayBeMeant(received.as(text), context)
    return { ...reply(null), forwards: meant.map(({ id }) => ({ ticketId: id, text, as: 'addition' })) }
  }
  const filed = reportPicked(received, text, context)
  return filed ? offerToAdd(text, filed, context) : goOn(received, context)
}

/** Reads the refused text as an ordinary message. A mere addition to a filed report ends with the no. */
function keptBack({ ticketId, as, text }: Forwarding, context: DialogContext, goOn: GoOn): Turn {
  const message = new Message(text, context)
  const filed = context.open.find(({ id }) => id === ticketId)
  const isOfAnother =
    filed?.type !== message.meant.intent && typeOf(message.meant.intent, context) !== undefined
  const isApart = as === 'confirmation' || (as === 'addition' && isOfAnother)
  // The text is about something other than this ticket; otherwise the same question would be asked again.
  const open = isApart ? context.open.filter((one) => one !== filed) : context.open
  const turn = goOn(message, { ...context, mayBeFor: null, open })
  const isAskedAgain = turn.draft?.kind === 'forwarding' && turn.draft.ticketId === ticketId
  const isAddition = turn.replies.some(isForAdding)
  const saysNothing = as !== 'confirmation' && message.meant.intent === 'out-of-scope' && !message.isQuestion
  return isAskedAgain || isAddition || saysNothing ? notSent() : turn
}

function isForAdding(one: Reply): boolean {
  return one.show === 'ask-addition' || (one.show === 'tickets' && one.purpose === 'add')
}

function notSent(): Turn {
  return say(null, ({ passOn }) => passOn.dropped)
}

/** Answers a button that is pressed again, or long after. */
export function waitsNoMore(): Turn {
  return say(null, ({ passOn }) => passOn.over)
}

/** Offers a text as an addition when it is clear to which ticket. */
export function addTo(message: Message, context: DialogContext): Turn {
  const meant = reportMeant(message, context)
  return meant ? offerToAdd(message.text, meant, context) : askToAdd(message, null, context)
}

export function offerToAdd(text: string, { id, number }: FiledReport, { newDraftId }: DialogContext): Turn {
  return offer({ kind: 'forwarding', id: newDraftId, ticketId: id, number, as: 'addition', text })
}

export function offer(draft: Forwarding): Turn {
  return reply(draft, { show: 'ask-forwarding', draft })
}

function answerIn(text: string): 'forwarded' | 'kept-back' | 'dropped' | null {
  const command = commandIn(text)
  if (command === 'cancel' || isCancel(text) || isHoldBack(text)) return 'dropped'
  if (command === 'send' || isNod(text) || forwardIt.test(text.trim())) return 'forwarded'
  return command === 'skip' || isRefusal(text) ? 'kept-back' : null
}

/** A greeting, a plain report of something else or a wish about tickets is no answer to the help desk. */
function isSomethingElse(
  { text, meant, length, isQuestion }: Message,
  asked: string,
  context: DialogContext,
): boolean {
  const { intent, cause, action, ask } = meant
  if (intent === 'greeting') return length <= 2
  const isOtherReport = cause !== null && intent !== asked && typeOf(intent, context) !== undefined
  // "Har ikke fått det enda" asks for nothing.
  const isComplaint = (action === 'status' && !isQuestion && objection.test(text)) || opensAgain.test(text)
  const isAboutTickets = intent === 'my-reports' && action !== 'add' && !isComplaint
  return !ask && (isOtherReport || isAboutTickets) && !takesUp(text)
}

/** Matches "Det virker ikke", "nei, det er feil", after the help desk has resolved the ticket. */
function isObjection({ text, length }: Message): boolean {
  if (beginsWithNo(text) && length > 1) return true
  return objection.test(text) || opensAgain.test(text)
}

/** Matches "Fant kortet", after the help desk has resolved the ticket: it must not reach nobody. */
function isBackAtLast({ meant, named, isQuestion }: Message, type: string): boolean {
  const isOfIt = named.things.every((thing) => thing.some((name) => name.type === type))
  return isOfIt && meant.action === 'withdraw' && named.turnedUp && !isQuestion
}

/** An answer refers back at its beginning, as in "Ja, den var låst". */
function takesUp(text: string): boolean {
  return beginsWithYes(text) || beginsWithNo(text) || startsWithIt.test(text)
}

/** The text adds to the last report: it asks to be added, or says nothing else. */
function isMore(message: Message, context: DialogContext): boolean {
  const { text, meant } = message
  const { intent, action, ask } = meant
  const isOther = message.named.ownThing || message.named.outage
  if (message.length < 2 || isOther || takesItBack.test(text)) return false
  if (intent === 'my-reports' && action === 'add') return saysWhat(text)
  const saysNothingElse = intent === 'out-of-scope' && !ask && answersIn(message, context).length === 0
  return saysNothingElse || givesNumber(message)
}

/** Matches "Telefonnummeret mitt er …", "dere kan ringe meg etter 15": offers a number or an hour. */
function givesNumber({ text, meant, named }: Message): boolean {
  if (text.includes('?') || meant.asked) return false
  if (meant.intent !== 'human') return named.maybe.length === 0 && phoneIn(text) !== undefined
  return eightDigits.test(text) || phoneIn(text) !== undefined || offersToBeCalled.test(text)
}

/** Also matches a number that is no phone: "anmeldelsen har nummer 15839201". */
const eightDigits = /(?<!\d)\d(?: ?\d){7}(?!\d)/
