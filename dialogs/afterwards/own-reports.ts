import type { Adding, ReportDraft } from '../draft.ts'
import { type DialogContext, inWords, type Reply, reply, type StateOf, type Turn } from '../turn.ts'
import type { Message } from '../understand/message.ts'
import { asks } from '../understand/words/answers.ts'
import {
  asksOfIt,
  asksToAdd,
  ofAnswer,
  ofLeader,
  ofSomebody,
  takesItBack,
} from '../understand/words/filed.ts'
import { reportMeant, reportsNamed } from './reports-named.ts'
import { askToWithdraw, besides } from './withdraw.ts'

export function aboutReports(message: Message, draft: ReportDraft | null, context: DialogContext): Turn {
  const action = takesItBack.test(message.text) ? 'withdraw' : message.meant.action
  if (action === 'add') return askToAdd(message, draft, context)
  // "Har dere funnet det" is only a question.
  const isAsked = message.named.turnedUp && [asks, asksOfIt].some((words) => words.test(message.text))
  if (action !== 'withdraw' || isAsked) return state(message, draft, context)
  return besides(askToWithdraw(message, context), draft)
}

/** Asks for an addition to the named ticket, or to the only one; otherwise asks which ticket. */
export function askToAdd(message: Message, draft: ReportDraft | null, context: DialogContext): Turn {
  const meant = reportMeant(message, context)
  if (meant) return reply(draft, { show: 'ask-addition', ticketId: meant.id })
  const about = (reportsNamed(message, context) ?? []).map(({ id }) => id)
  const waits = !draft && context.open.length > 0 && saysWhat(message.text)
  const adding: Adding | null = waits ? { kind: 'adding', id: context.newDraftId, text: message.text } : null
  return reply(adding ?? draft, { show: 'tickets', purpose: 'add', about, ...(waits && { waits }) })
}

/** Shows the state of the reports, first an unsent draft: its author may believe that it is sent. */
export function state(message: Message, draft: ReportDraft | null, context: DialogContext): Turn {
  const stands: Reply = {
    show: 'state',
    of: stateAskedFor(message.text),
    ticketId: reportMeant(message, context)?.id ?? null,
  }
  if (!draft) return reply(null, stands)
  const notSent = inWords(({ smallTalk }) => smallTalk.notSent)
  return reply(draft, notSent, ...(context.open.length > 0 ? [stands] : []))
}

function stateAskedFor(text: string): StateOf {
  if (ofLeader.test(text) || ofSomebody.test(text)) return 'leader'
  return ofAnswer.test(text) ? 'answer' : 'doing'
}

/** False for "Kan jeg legge til noe?", which only asks for permission. */
export function saysWhat(text: string): boolean {
  const request = asksToAdd.exec(text)
  return !request || /^\s*(?:at|that)\s|^\s*[:,]|\d/i.test(request[1] ?? '')
}
