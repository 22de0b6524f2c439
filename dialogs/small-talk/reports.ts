import { typesNamedIn } from '../desks-for.ts'
import type { Draft } from '../draft.ts'
import { type DialogContext, type Reply, reply, type Turn } from '../turn.ts'
import type { Understanding } from '../understand/understand.ts'

/** What somebody wants with what they have reported. */
export function aboutReports(
  text: string,
  { action }: Understanding,
  draft: Draft | null,
  context: DialogContext,
): Turn {
  if (action === null || action === 'status') return state(text, draft, context)
  const about = typesNamedIn(text, context).map(({ id }) => id)
  return reply(draft, { show: 'tickets', purpose: action, about })
}

/** How it stands. What is not sent comes first: it may be taken for reported. */
export function state(text: string, draft: Draft | null, context: DialogContext): Turn {
  const ofLeader = /\b(leder|leiar|sjef|boss|manager|leader)/i.test(text)
  if (!draft) return reply(null, { show: 'state', ofLeader })
  const notSent: Reply = { show: 'text', text: ({ smallTalk }) => smallTalk.notSent }
  return reply(draft, notSent, ...(context.recent.length > 0 ? [{ show: 'state', ofLeader } as const] : []))
}
