import { commandIn } from './command.ts'
import type { Withdrawing } from './draft.ts'
import { reportMeant, reportsNamed } from './filed.ts'
import { countWords } from './heard.ts'
import { isFindable } from './incident-type.ts'
import { beginsWithNo, beginsWithYes, isCancel, isNod } from './nods.ts'
import {
  type DialogContext,
  type FiledReport,
  type GoOn,
  reply,
  type Said,
  say,
  type Turn,
  typeOf,
  type Withdrawal,
} from './turn.ts'
import { namedIn } from './understand/named.ts'

/** Whether what the words name is to be withdrawn, or the only ticket; else which one. A typed answer will do. */
export function askToWithdraw(said: string, context: DialogContext): Turn {
  const meant = reportMeant(said, context)
  if (meant) return askWhether(meant.id, said, context)
  const about = mayBeMeant(said, context).map(({ id }) => id)
  const waits = context.open.length > 0 ? waiting(null, said, context) : null
  return reply(waits, { show: 'tickets', purpose: 'withdraw', about })
}

/** What was named and is not there is no reason to do it to another, unseen: then it may be any. */
function mayBeMeant(said: string, context: DialogContext): FiledReport[] {
  const named = reportsNamed(said, context) ?? []
  return named.length > 0 ? named : context.open
}

function askWhether(ticketId: string, said: string, context: DialogContext): Turn {
  return reply(waiting(ticketId, said, context), { show: 'ask-withdrawal', ticketId })
}

function waiting(ticketId: string | null, text: string, { newDraftId }: DialogContext): Withdrawing {
  return { kind: 'withdrawing', id: newDraftId, ticketId, text }
}

/** What is said to the question. `goOn`: the rest of the conversation. */
export function hearAboutWithdrawal(
  said: Said,
  asked: Withdrawing,
  context: DialogContext,
  goOn: GoOn,
): Turn {
  if (said.kind !== 'text') return goOn(said, null, context)
  const { text } = said
  const turn = asked.ticketId ? confirmed(text, asked.ticketId, asked, context) : chosen(text, asked, context)
  if (turn) return turn
  const next = goOn(said, null, context)
  return text.trim().endsWith('?') && !next.draft ? { ...next, draft: asked } : next
}

/** Yes or no; null when it is neither. */
function confirmed(
  text: string,
  ticketId: string,
  { text: said }: Withdrawing,
  context: DialogContext,
): Turn | null {
  const filed = context.open.find(({ id }) => id === ticketId)
  if (!filed) return null
  if (isNo(text)) return kept()
  if (!isYes(text)) return null
  const type = typeOf(filed.type, context)
  const mayBeFound = type !== undefined && isFindable(type, filed.cause)
  return { ...reply(null), withdraws: withdrawalOf(ticketId, mayBeFound, `${said} ${text}`) }
}

/** By the name of the thing, or its place in the list; null when it tells something else. */
function chosen(text: string, { text: said }: Withdrawing, context: DialogContext): Turn | null {
  if (isNo(text)) return kept()
  const byNumber = /^[1-9]$/.test(text.trim()) ? mayBeMeant(said, context)[Number(text) - 1] : undefined
  const isName = countWords(text) <= longestAnswer && namedIn(text, context.types).maybe.length === 0
  const filed = byNumber ?? (isName && reportsNamed(text, context) ? reportMeant(text, context) : null)
  return filed && askWhether(filed.id, `${said} ${text}`, context)
}

export function kept(): Turn {
  return say(null, ({ afterwards }) => afterwards.withdraw.kept)
}

/** What is longer tells something else. */
const longestAnswer = 7

function isYes(text: string): boolean {
  if (countWords(text) > longestAnswer || butMore.test(text)) return false
  return isNod(text) || beginsWithYes(text) || /^(?:trekk|slett|withdraw|delete)(?!\p{L})/iu.test(text.trim())
}

function isNo(text: string): boolean {
  const isCalledOff = commandIn(text) === 'cancel' || isCancel(text)
  const isLeft = /^(?:la|lat|let|behold|behald|keep)(?!\p{L})/iu.test(text.trim())
  return isCalledOff || isLeft || (countWords(text) <= longestAnswer && beginsWithNo(text))
}

const butMore = /(?<!\p{L})(?:men|but|ikke|ikkje|not|vent|wait)(?!\p{L})|\?/iu

function withdrawalOf(ticketId: string, mayBeFound: boolean, text: string): Withdrawal {
  const isFound = mayBeFound && found.test(text) && !mistaken.test(text)
  return { ticketId, reason: isFound ? 'found' : 'mistaken' }
}

const found =
  /(?<!\p{L})(?:fant|fann|funn\p{L}*|found|finn\p{L}*|dukk\p{L}*|turned up|kom\p{L}* (?:til rette|fram|frem)|lå|låg|ligger|ligg)(?!\p{L})/iu
const mistaken = /(?<!\p{L})(?:feil|mistak\p{L}*|error)(?!\p{L})/iu
