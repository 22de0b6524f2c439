import { commandIn } from '../commands/command.ts'
import type { Withdrawing } from '../draft.ts'
import { isFindable } from '../incident-type.ts'
import {
  type DialogContext,
  type FiledReport,
  type GoOn,
  type Received,
  reply,
  say,
  type Turn,
  typeOf,
  type Withdrawal,
} from '../turn.ts'
import type { Message } from '../understand/message.ts'
import { butMore, keepIt, mistaken, turnedUp, withdrawIt } from '../understand/words/filed.ts'
import { beginsWithNo, beginsWithYes, isCancel, isNod } from '../understand/yes-no.ts'
import { reportMeant, reportsNamed } from './reports-named.ts'

/** Whether what the words name is to be withdrawn, or the only ticket; else which one. A typed answer will do. */
export function askToWithdraw(message: Message, context: DialogContext): Turn {
  const meant = reportMeant(message, context)
  if (meant) return askWhether(meant.id, message.text, context)
  const about = mayBeMeant(message, context).map(({ id }) => id)
  const waits = context.open.length > 0 ? waiting(null, message.text, context) : null
  return reply(waits, { show: 'tickets', purpose: 'withdraw', about })
}

/** The tickets that may be meant. When the named one is not there, it may be any: none is withdrawn unseen. */
function mayBeMeant(message: Message, context: DialogContext): FiledReport[] {
  const named = reportsNamed(message, context) ?? []
  return named.length > 0 ? named : context.open
}

function askWhether(ticketId: string, said: string, context: DialogContext): Turn {
  return reply(waiting(ticketId, said, context), { show: 'ask-withdrawal', ticketId })
}

function waiting(ticketId: string | null, text: string, { newDraftId }: DialogContext): Withdrawing {
  return { kind: 'withdrawing', id: newDraftId, ticketId, text }
}

/** The answer to the question. `goOn`: the rest of the conversation. */
export function answerWithdrawal(
  received: Received,
  asked: Withdrawing,
  context: DialogContext,
  goOn: GoOn,
): Turn {
  if (received.kind !== 'text') return goOn(received, null, context)
  const { ticketId } = asked
  const turn = ticketId ? confirmed(received, ticketId, asked, context) : chosen(received, asked, context)
  if (turn) return turn
  const next = goOn(received, null, context)
  return received.isQuestion && !next.draft ? { ...next, draft: asked } : next
}

/** Yes or no; null when it is neither. */
function confirmed(
  message: Message,
  ticketId: string,
  { text }: Withdrawing,
  context: DialogContext,
): Turn | null {
  const filed = context.open.find(({ id }) => id === ticketId)
  if (!filed) return null
  if (isNo(message)) return kept()
  if (!isYes(message)) return null
  const type = typeOf(filed.type, context)
  const mayBeFound = type !== undefined && isFindable(type, filed.cause)
  return { ...reply(null), withdraws: withdrawalOf(ticketId, mayBeFound, `${text} ${message.text}`) }
}

/** By the name of the thing, or its place in the list; null when it tells something else. */
function chosen(message: Message, { text }: Withdrawing, context: DialogContext): Turn | null {
  if (isNo(message)) return kept()
  const number = /^[1-9]$/.test(message.text.trim()) ? Number(message.text) : 0
  const byNumber = number > 0 ? mayBeMeant(message.as(text), context)[number - 1] : undefined
  const isName = message.length <= longestAnswer && message.named.maybe.length === 0
  const filed = byNumber ?? (isName && reportsNamed(message, context) ? reportMeant(message, context) : null)
  return filed && askWhether(filed.id, `${text} ${message.text}`, context)
}

export function kept(): Turn {
  return say(null, ({ afterwards }) => afterwards.withdraw.kept)
}

/** A longer text tells something else. */
const longestAnswer = 7

function isYes({ text, length }: Message): boolean {
  if (length > longestAnswer || butMore.test(text) || text.includes('?')) return false
  return isNod(text) || beginsWithYes(text) || withdrawIt.test(text.trim())
}

function isNo({ text, length }: Message): boolean {
  const isCalledOff = commandIn(text) === 'cancel' || isCancel(text)
  const isLeft = keepIt.test(text.trim())
  return isCalledOff || isLeft || (length <= longestAnswer && beginsWithNo(text))
}

function withdrawalOf(ticketId: string, mayBeFound: boolean, text: string): Withdrawal {
  const isFound = mayBeFound && turnedUp.test(text) && !mistaken.test(text)
  return { ticketId, reason: isFound ? 'found' : 'mistaken' }
}
