import { offerToAdd } from '../afterwards/forward-to-ticket.ts'
import { mayBeMeant } from '../afterwards/reports-named.ts'
import { awaitsLeader } from '../draft.ts'
import { type Heard, type Take, withNote } from '../report/heard.ts'
import {
  askQuestion,
  type DialogContext,
  type FiledReport,
  type Reply,
  reply,
  type Say,
  say,
  saying,
  type Turn,
  typeOf,
} from '../turn.ts'
import { isName, nameIn } from '../understand/about-colleague.ts'
import type { Message } from '../understand/message.ts'
import { opener } from '../understand/words/corrections.ts'
import { asksWho, myLeader, namesInstead, namesLeader, notMine } from '../understand/words/of-leaders.ts'
import { askForLeader } from './naming-leader.ts'

/** Handles "Jeg har ny leder", about a filed ticket: asks them to choose. Null for other texts. */
export function otherLeader(message: Message, context: DialogContext): Turn | null {
  if (!isOfLeader(message)) return null
  const filed = mayBeMeant(message, context)
  if (context.alerts.length > 0 && (filed.length === 0 || !myLeader.test(message.text))) return null
  const alerted = filed.find((one) => leaderPart(one, context) === 'alert')
  if (alerted) return askForLeader(alerted.id, leaderNamedIn(message.text), context)
  const asked = filed.find((one) => leaderPart(one, context) !== 'none')
  if (asked) return saying(whoAnswers, offerToAdd(message.text, asked, context))
  if (filed.length > 0) return say(null, ({ smallTalk }) => smallTalk.leaderIsNotTold)
  const isReport = typeOf(message.meant.intent, context) !== undefined
  return isReport ? null : say(null, ({ smallTalk }) => smallTalk.otherLeader.whenReported)
}

/**
 * Handles the same text within a report: asks at once about a filed ticket, and about the report itself once
 * it is filed. The text is noted for the help desk.
 */
export const nameLeader: Take = (heard) => {
  const { message, question, draft, type, context } = heard
  const name = nameIn(message.text.replace(opener, ''))
  const isAwaited = awaitsLeader(draft) && question?.field?.kind !== 'person'
  const called = isAwaited && (context.named || isName(name)) ? name : leaderNamedIn(message.text)
  if (!isOfLeader(message) && !(isAwaited && called)) return undefined
  const alerted = context.open.find((one) => leaderPart(one, context) === 'alert')
  const turn = nameWhenSent(heard, called)
  if (!alerted) return turn
  const asks: Reply = { show: 'ask-leader', ticketId: alerted.id, called }
  return type.leader === 'alert' ? { ...turn, replies: [asks, ...turn.replies] } : reply(draft, asks)
}

function nameWhenSent({ message, question, draft, type }: Heard, called: string | null): Turn {
  if (type.leader === 'none') return say(draft, ({ smallTalk }) => smallTalk.leaderIsNotTold)
  const noted = withNote(message.text, draft, type)
  if (type.leader !== 'alert') return saying(whoAnswers, askQuestion(noted, question ?? null))
  const later: Say = ({ smallTalk }) => smallTalk.otherLeader.whenSent
  const leaderCalled = called ?? noted.leaderCalled
  return saying(later, askQuestion({ ...noted, namesLeader: true, leaderCalled }, question ?? null))
}

/** Tells whether the text is about the leader only, and not about an incident. */
function isOfLeader({ text, wish, named, meant: { cause, ask } }: Message): boolean {
  const isNotMine = notMine.test(text) && named.mentioned.length === 0
  const isWish = wish === 'other-leader' || isNotMine || namesLeader.some((pattern) => pattern.test(text))
  return isWish && !asksWho.test(text) && (cause === null || ask)
}

/** Matches "Lederen min heter Eva Lund", "varsle Eva Lund i stedet". */
function leaderNamedIn(text: string): string | null {
  const found = [...namesLeader, ...namesInstead].map((pattern) => pattern.exec(text)?.[1])
  return found.find((name) => name !== undefined) ?? null
}

const whoAnswers: Say = ({ smallTalk, helpDeskName }) => smallTalk.otherLeader.whoAnswers(helpDeskName)

function leaderPart({ type }: FiledReport, context: DialogContext) {
  return typeOf(type, context)?.leader ?? 'none'
}
