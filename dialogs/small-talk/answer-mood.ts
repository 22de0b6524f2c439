import { isFine, isOnlySigns, isSeen, isThanks, isWait } from '../commands/command.ts'
import type { ReportDraft } from '../draft.ts'
import { type DialogContext, reply, say, type Turn } from '../turn.ts'
import { remind } from './leader.ts'

/** A nod, a sigh, somebody who needs a moment. In the middle of a report a nod is an answer. */
export function answerMood(text: string, draft: ReportDraft | null, context: DialogContext): Turn | null {
  if (isWait(text)) return say(draft, ({ smallTalk }) => (draft ? smallTalk.waitWithDraft : smallTalk.wait))
  const isNod = isFine(text) || (isSeen(text) && !draft && !isThanks(text))
  if (isNod) return draft ? null : remind(nod, context)
  return isOnlySigns(text) ? calm(draft) : null
}

const nod = say(null, ({ smallTalk }) => smallTalk.nod)

/** To somebody in distress: what to do, in a word. */
export function calm(draft: ReportDraft | null): Turn {
  if (draft) return say(draft, ({ smallTalk }) => smallTalk.calmWithDraft)
  return reply(
    null,
    { show: 'text', text: ({ smallTalk }) => smallTalk.calm },
    { show: 'menu', unfinished: null },
  )
}
