import { commandIn, isDontKnow } from '../commands/command.ts'
import { asking, type ReportDraft, type Withdrawing } from '../draft.ts'
import { mayBeFound } from '../incident-type.ts'
import {
  type DialogContext,
  type FiledReport,
  type GoOn,
  type Received,
  reply,
  say,
  type Turn,
  type Withdrawal,
} from '../turn.ts'
import type { Message } from '../understand/message.ts'
import { isThingOf } from '../understand/named.ts'
import { contrast, iHaveIt, opener } from '../understand/words/corrections.ts'
import {
  allOfIt,
  allOfThem,
  butMore,
  keepIt,
  lostNothing,
  mistaken,
  settled,
  turnedUp,
  wasNotSo,
  withdrawIt,
} from '../understand/words/filed.ts'
import {
  beginsWithNo,
  beginsWithYes,
  isAskedToSend,
  isCancel,
  isNod,
  looksFirst,
} from '../understand/yes-no.ts'
import {
  fewWords,
  isAllOfThem,
  longestAnswer,
  mayBeMeant,
  reportMeant,
  reportPicked,
  reportsNamed,
} from './reports-named.ts'

/** Asks whether to withdraw the named or only ticket; else asks which. The answer can be typed. */
export function askToWithdraw(message: Message, context: DialogContext): Turn {
  const meant = reportMeant(message, context)
  if (meant) return askWhether(meant.id, message.text, context)
  const event = eventMeant(message, context)
  if (event) return askWhether(event.id, message.text, context, true)
  const about = mayBeMeant(message, context).map(({ id }) => id)
  const waits = context.open.length > 0 ? waiting(null, message.text, context) : null
  const types = message.typesNamed.map(({ id }) => id)
  return reply(waits, { show: 'tickets', purpose: 'withdraw', about, types })
}

/** Returns one of the tickets from a single report, when the text names all of them or says "begge". */
function eventMeant(message: Message, context: DialogContext): FiledReport | null {
  const isAll = message.named.things.length > 1 || allOfIt.test(message.text)
  const [first, ...others] = mayBeMeant(message, context)
  return first && isAll && others.every(({ event }) => event === first.event) ? first : null
}

export function askWhether(ticketId: string, said: string, context: DialogContext, together = false): Turn {
  const waits = waiting(ticketId, said, context, together)
  const isSettled = !turnedUp.test(said) && settled.test(said)
  const told = { ...(together && { together }), ...(isSettled && { settled: true }) }
  return reply(waits, { show: 'ask-withdrawal', ticketId, ...told })
}

function waiting(
  ticketId: string | null,
  text: string,
  { newDraftId }: DialogContext,
  together = false,
): Withdrawing {
  return { kind: 'withdrawing', id: newDraftId, ticketId, text, together }
}

/** Handles the answer to the question. `goOn`: the rest of the conversation. */
export function answerWithdrawal(
  received: Received,
  asked: Withdrawing,
  context: DialogContext,
  goOn: GoOn,
): Turn {
  if (received.kind !== 'text') return goOn(received, context)
  const turn = withdrawalAnswered(received, asked, context)
  if (turn) return turn
  const next = goOn(received, context)
  return received.isQuestion && !next.draft ? { ...next, draft: asked } : next
}

/** Null when the text is no answer to the question. */
export function withdrawalAnswered(
  message: Message,
  asked: Withdrawing,
  context: DialogContext,
): Turn | null {
  const { ticketId } = asked
  return ticketId ? confirmed(message, ticketId, asked, context) : chosen(message, asked, context)
}

/** Keeps the report during which the question was asked. */
export function besides(turn: Turn, draft: ReportDraft | null): Turn {
  if (!draft) return turn
  const wish = turn.draft?.kind === 'withdrawing' ? turn.draft : null
  return { ...turn, draft: asking(draft, wish && { what: 'withdraw', wish }) }
}

/** Reads a yes or a no; returns null when the text is neither. */
function confirmed(
  message: Message,
  ticketId: string,
  { text, together }: Withdrawing,
  context: DialogContext,
): Turn | null {
  const filed = context.open.find(({ id }) => id === ticketId)
  if (!filed) return null
  if (isNo(message)) return kept()
  const isAll = together && isAllOfThem(message)
  if (!isYes(message) && !isAll && !isThisToo(message, filed)) return null
  const wish = message.as(text)
  const said = `${text} ${message.text}`
  const withdraws = { ticketId, reason: reasonIn(wish, said, filed, context), together }
  const told = reportsNamed(wish, context) ?? []
  const next = together ? null : nextAsked(filed, withdraws, { told, said }, context)
  const isApart = next && next.event !== filed.event
  return {
    ...reply(next && waiting(next.id, said, context)),
    withdraws: { ...withdraws, ...(isApart && { next: next.id }) },
  }
}

/** Returns the next ticket to ask about. "Fant PC-en, men kortet er borte" has answered for the card. */
function nextAsked(
  { id, event }: FiledReport,
  { reason }: Withdrawal,
  { told, said }: { told: FiledReport[]; said: string },
  { open, types }: DialogContext,
): FiledReport | null {
  const isOfAll = allOfThem.test(said)
  const others = open.filter(
    (one) => one.id !== id && (isOfAll || one.event === event) && !told.includes(one),
  )
  return others.find((one) => reason !== 'found' || mayBeFound(one, types)) ?? null
}

/** Finds the ticket by the thing's name, or by its place in the list; null for any other text. */
function chosen(message: Message, { text }: Withdrawing, context: DialogContext): Turn | null {
  if (isNo(message)) return kept()
  // A yes is no answer to the question which one.
  if (isNod(message.text)) return askToWithdraw(message.as(text), context)
  if (isAllOfThem(message)) return askAboutAll(message.as(`${text} ${message.text}`), context)
  const filed = reportPicked(message, text, context)
  return filed && askWhether(filed.id, `${text} ${message.text}`, context)
}

/** Asks about those from one report together, else about one after the other. */
function askAboutAll(message: Message, context: DialogContext): Turn {
  const [first] = mayBeMeant(message, context)
  const isApart = first && !eventMeant(message, context) && allOfThem.test(message.text)
  return isApart ? askWhether(first.id, message.text, context) : askToWithdraw(message, context)
}

export function kept(): Turn {
  return say(null, ({ afterwards }) => afterwards.withdraw.kept)
}

function isYes({ text, length }: Message): boolean {
  if (length > longestAnswer || butMore.test(text) || text.includes('?')) return false
  return isNod(text) || beginsWithYes(text) || withdrawIt.test(text.trim())
}

/** Matches "Kortet også", about the ticket in question. */
function isThisToo({ named, length }: Message, filed: FiledReport): boolean {
  const isNamed =
    named.too && named.things.length > 0 && named.things.every((thing) => isThingOf(thing, filed))
  return isNamed && named.maybe.length === 0 && length <= fewWords
}

/** "Må sjekke først" is a no for now; "send den likevel" wants the report. */
function isNo({ text, length }: Message): boolean {
  const isCalledOff = commandIn(text) === 'cancel' || isCancel(text) || isDontKnow(text) || looksFirst(text)
  const isLeft = keepIt.test(text.trim()) || (isAskedToSend(text) && !beginsWithYes(text))
  return isCalledOff || isLeft || (length <= longestAnswer && beginsWithNo(text))
}

/** A mistake only if the text says so, or names another thing instead: all who were told are told the reason. */
function reasonIn(
  wish: Message,
  said: string,
  filed: FiledReport,
  { types }: DialogContext,
): Withdrawal['reason'] {
  const { text, named } = wish
  const rest = text.replace(opener, '')
  const isThere =
    turnedUp.test(said) || iHaveIt.test(rest) || wish.isBack || named.foundThere || named.turnedUp
  if (mayBeFound(filed, types) && isThere && !mistaken.test(said)) return 'found'
  const isAnother = rest !== text && named.things.some((thing) => !isThingOf(thing, filed))
  const saysSo = [mistaken, wasNotSo, lostNothing, contrast].some((words) => words.test(said))
  return isAnother || saysSo ? 'mistaken' : 'settled'
}
