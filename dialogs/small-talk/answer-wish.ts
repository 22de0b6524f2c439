import { typesNamedIn } from '../desks-for.ts'
import type { ReportDraft } from '../draft.ts'
import { withNote } from '../heard.ts'
import { askedQuestion } from '../questions.ts'
import { type DialogContext, type Reply, reply, say, type Turn, typeOf } from '../turn.ts'
import type { Understanding } from '../understand/understand.ts'
import { calm } from './answer-mood.ts'
import { answerTo } from './answer-to.ts'
import { callAndReport } from './call.ts'
import { remind } from './leader.ts'
import { state } from './reports.ts'
import type { Wish } from './wishes.ts'

export const INSTRUCTION = 'instruction-question'

/** Answers what a message asks or wishes for, unless it says more than that. */
export function answerWish(
  wish: Wish,
  text: string,
  heard: Understanding,
  draft: ReportDraft | null,
  context: DialogContext,
): Turn | null {
  if (isReport(heard, context) || isNote(text, draft, context)) return null
  if (wish === 'refused') return heard.intent === INSTRUCTION ? null : refuse(text, heard, draft, context)
  if (wish === 'state') return remind(state(text, draft, context), context)
  if (wish === 'call') return draft ? null : callAndReport(text, context)
  if (wish === 'upset')
    return typesNamedIn(text, context).length > 0 ? null : calm(noted(text, draft, context))
  if (wish === 'now-what') return nowWhat(text, draft, context)
  // What the instruction says of a thing that is named, it says better.
  if (heard.intent === INSTRUCTION && typesNamedIn(text, context).length > 0) return null
  const about = draft ? typeOf(draft.type, context) : undefined
  const answer = answerTo(wish, about, draft?.answers['cause'] ?? null, context)
  return answer && remind(reply(draft, answer), context)
}

/** Send it; and whoever has just reported sees how that stands. */
function nowWhat(text: string, draft: ReportDraft | null, context: DialogContext): Turn | null {
  if (draft) return say(draft, ({ smallTalk }) => smallTalk.nowWhat)
  return context.open.length > 0 ? remind(state(text, null, context), context) : null
}

/** It says what has happened, too. */
function isReport({ intent, cause, ask }: Understanding, context: DialogContext): boolean {
  const type = typeOf(intent, context)
  return !ask && type !== undefined && (cause !== null || type.causes.length === 0)
}

/** Nothing that somebody tells is lost. */
function noted(text: string, draft: ReportDraft | null, context: DialogContext): ReportDraft | null {
  const type = draft && typeOf(draft.type, context)
  return type ? (withNote(text, draft, type) ?? draft) : null
}

/** In a note, people write what they like. */
function isNote(text: string, draft: ReportDraft | null, context: DialogContext): boolean {
  const type = draft && typeOf(draft.type, context)
  return Boolean(type && askedQuestion(draft, type)?.field?.kind === 'lines' && !text.includes('?'))
}

/** What an impostor would ask for: it can only be reported. */
function refuse(text: string, heard: Understanding, draft: ReportDraft | null, context: DialogContext): Turn {
  const no: Reply = { show: 'text', text: ({ smallTalk }) => smallTalk.refused }
  const likely = [heard.intent, ...heard.alternatives].filter((id) => typeOf(id, context))
  const named = typesNamedIn(text, context).map(({ id }) => id)
  const types = likely.length > 0 ? likely : named
  if (draft) return reply(draft, no, { show: 'form', draft, missingCause: false })
  if (types.length > 0)
    return reply(null, { show: 'which', types, said: text, instead: ({ smallTalk }) => smallTalk.refused })
  return reply(null, no, { show: 'menu', unfinished: null })
}
