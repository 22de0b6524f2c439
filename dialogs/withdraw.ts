import { commandIn } from './command.ts'
import type { Draft } from './draft.ts'
import { countWords } from './heard.ts'
import { isFindable } from './incident-type.ts'
import { beginsWithNo, beginsWithYes, isCancel, isNod } from './nods.ts'
import {
  type DialogContext,
  type MayBeFor,
  type Reply,
  type Said,
  say,
  type Turn,
  typeOf,
  type Withdrawal,
} from './turn.ts'

/** The type of a draft that is no report: a ticket of which it is asked whether it is to be withdrawn. */
const WITHDRAWAL = 'withdrawal'

type Asked = { ticketId: string; said: string }

/** What is asked in a draft; undefined for one that is a report. */
export function withdrawalIn({ type, answers }: Draft): Asked | undefined {
  const { ticketId, said } = answers
  return type === WITHDRAWAL && ticketId && said ? { ticketId, said } : undefined
}

/** Where it is known which ticket is meant, the question waits for a typed answer. */
export function waitingForAnswer(turn: Turn, text: string, context: DialogContext): Turn {
  const asks = (reply: Reply) => isMeant(reply, context.mayBeFor)
  const { mayBeFor } = context
  if (!mayBeFor || turn.draft || !turn.replies.some(asks)) return turn
  const { ticketId } = mayBeFor
  const question: Reply = { show: 'ask-withdrawal', ticketId }
  const draft: Draft = { id: context.newDraftId, type: WITHDRAWAL, answers: { ticketId, said: text } }
  return { ...turn, draft, replies: turn.replies.map((reply) => (asks(reply) ? question : reply)) }
}

/** The only ticket that is open, or the one that the help desk has asked about when it is named. */
function isMeant(reply: Reply, mayBeFor: MayBeFor | null): boolean {
  if (!mayBeFor || reply.show !== 'tickets' || reply.purpose !== 'withdraw') return false
  const { about } = reply
  return about.includes(mayBeFor.type) || (about.length === 0 && mayBeFor.as === 'addition')
}

/** What is said to the question. `goOn`: the rest of the conversation. */
export function hearAboutWithdrawal(
  said: Said,
  draft: Draft,
  context: DialogContext,
  goOn: (said: Said, draft: null, context: DialogContext) => Turn,
): Turn {
  const asked = withdrawalIn(draft)
  const isOpen = asked !== undefined && context.mayBeFor?.ticketId === asked.ticketId
  if (said.kind !== 'text' || !isOpen) return goOn(said, null, context)
  const { text } = said
  if (isNo(text)) return kept()
  if (isYes(text))
    return { replies: [], draft: null, reports: [], withdraws: withdrawalOf(asked, text, context) }
  const turn = goOn(said, null, context)
  return text.trim().endsWith('?') && !turn.draft ? { ...turn, draft } : turn
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

function withdrawalOf({ ticketId, said }: Asked, text: string, context: DialogContext): Withdrawal {
  const type = context.mayBeFor ? typeOf(context.mayBeFor.type, context) : undefined
  const mayBeFound = type?.causes.some(({ id }) => isFindable(type, id)) ?? false
  const isFound = mayBeFound && found.test(`${said} ${text}`) && !mistaken.test(text)
  return { ticketId, reason: isFound ? 'found' : 'mistaken' }
}

const found =
  /(?<!\p{L})(?:fant|fann|funn\p{L}*|found|finn\p{L}*|dukk\p{L}*|turned up|kom\p{L}* (?:til rette|fram|frem)|lå|låg|ligger|ligg)(?!\p{L})/iu
const mistaken = /(?<!\p{L})(?:feil|mistak\p{L}*|error)(?!\p{L})/iu
