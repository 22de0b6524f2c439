import { mayBeFound } from '../incident-type.ts'
import type { DialogContext, Turn } from '../turn.ts'
import type { Message } from '../understand/message.ts'
import { asks, helpDesk, saysIt } from '../understand/words/answers.ts'
import { theirs } from '../understand/words/colleagues.ts'
import { iHaveIt, opener } from '../understand/words/corrections.ts'
import * as words from '../understand/words/filed.ts'
import { state } from './own-reports.ts'
import { namesReport, reportsNamed } from './reports-named.ts'
import { askToWithdraw } from './withdraw.ts'

// Messages that a filed report is not needed, or that its thing is back.

/** Handles "Kollegaen min fant kortet": the report is the sender's unless the text names another owner. */
export function foundByOther(message: Message, context: DialogContext): Turn | null {
  const { text, named } = message
  const isOwn = words.colleagueFound.test(text) && !theirs.test(text) && namesReport(message, context)
  return named.turnedUp && isOwn ? takenBack(message, context) : null
}

/** Handles "Fant kortet, mobilen er fortsatt borte": all the things are filed, and one is taken back. */
export function ofSeveral(message: Message, context: DialogContext): Turn | null {
  const { text, named, meant } = message
  if (!meant.also && (named.things.length === 0 || named.notGone.length === 0)) return null
  const filed = reportsNamed(message, context) ?? []
  const isContrast = named.turnedUp && words.butNot.test(text)
  if (filed.length < named.things.length || !(words.still.test(text) || isContrast)) return null
  const parts = text.split(/[,.;]|\s(?:men|but|og|and)\s/)
  const taken = parts.map((part) => takenBack(message.as(part), context))
  const turn = taken.find((one) => one !== null)
  if (turn?.draft?.kind !== 'withdrawing') return turn ?? state(message, null, context)
  // The rest tells which of the others are still gone.
  return { ...turn, draft: { ...turn.draft, text } }
}

/** Handles "Det med mobilen var feil": a filed report that the message names is taken back. */
export function takenBack(message: Message, context: DialogContext): Turn | null {
  const { text, named, meant } = message
  const isThere = message.isBack || hasIt(message, context)
  const isOfAll = words.takesItBack.test(text) || words.lostNothing.test(text) || isSettled(message)
  if (isOfAll && !named.turnedUp) return askToWithdraw(message, context)
  const isAsked = text.includes('?') || words.asksOfIt.test(text) || isOfAnothers(message, context)
  if (isAsked || words.notFound.test(text) || (named.happened.length > 0 && !isThere)) return null
  const isTurnedUp = named.turnedUp || isThere
  const [before = '', ...rest] = text.split(words.butNotThat)
  const other = message.as(rest.join(' '))
  if (isTurnedUp && namesReport(other, context) && !namesReport(message.as(before), context))
    return state(other, null, context)
  // "Fant veska", "husker den nå": the message names no thing, but a filed thing may have turned up.
  const ofThat =
    isTurnedUp && !asks.test(text)
      ? context.open.filter((one) => isThere || mayBeFound(one, context.types))
      : []
  if ((reportsNamed(message, context) ?? ofThat).length === 0) return null
  const isMeant = meant.intent === 'my-reports' && meant.action === 'withdraw' && !words.gotNew.test(text)
  // For example "Veska er funnet, men PC-en er borte", "PC-en er borte, veska har jeg funnet".
  const isStillGone =
    isTurnedUp &&
    !meant.ask &&
    context.open.some(({ type, cause }) => type === meant.intent && cause === meant.cause)
  if (named.maybe.length > 0 && (words.butNot.test(text) || isStillGone)) return state(message, null, context)
  const isWithdrawn = isTurnedUp || isMeant || takesBack.some((said) => said.test(text))
  return isWithdrawn ? askToWithdraw(message, context) : null
}

/** Matches "Fant en jakke", "fant pasientpapirer i søpla", which tell of no filed thing. */
function isOfAnothers(message: Message, context: DialogContext): boolean {
  const { text, named, meant } = message
  const isOneFound = words.foundOne.test(text) && !namesReport(message, context)
  const isNotMine = named.turnedUp && words.notMine.test(text)
  return isOneFound || isNotMine || (meant.intent === 'human' && named.things.length === 0)
}

/** Not for "IKT ringte, alt fungerer nå": the help desk then resolves the ticket itself. */
function isSettled({ text, named, isQuestion }: Message): boolean {
  const isSaid = words.settled.test(text) && !helpDesk.test(text) && !asks.test(text)
  const isIncident = named.happened.length > 0 && named.things.length > 0
  return isSaid && !isIncident && !isQuestion
}

const takesBack = [words.reportedByMistake, words.wasNotSo, words.forgetIt]

/** Matches "Jeg har kortet", "jeg har det her", but not "jeg har spørsmål". */
function hasIt(message: Message, context: DialogContext): boolean {
  const { text } = message
  const isNamed = namesReport(message, context) || saysIt.test(text) || words.allOfIt.test(text)
  return iHaveIt.test(text.replace(opener, '')) && isNamed
}
