import type { ReportDraft } from '../draft.ts'
import { reportMeant, reportsNamed } from '../filed.ts'
import { type DialogContext, type Reply, reply, type Turn } from '../turn.ts'
import type { Understanding } from '../understand/understand.ts'
import { askToWithdraw } from '../withdraw.ts'

/** What somebody wants with what they have reported. */
export function aboutReports(
  text: string,
  { action }: Understanding,
  draft: ReportDraft | null,
  context: DialogContext,
): Turn {
  if (action === 'add') return askToAdd(text, draft, context)
  if (action !== 'withdraw') return state(text, draft, context)
  const asked = askToWithdraw(text, context)
  return draft ? { ...asked, draft } : asked
}

/** What is to be added to the ticket that the words name, or to the only one; else to which. */
export function askToAdd(text: string, draft: ReportDraft | null, context: DialogContext): Turn {
  const meant = reportMeant(text, context)
  if (meant) return reply(draft, { show: 'ask-addition', ticketId: meant.id })
  const about = (reportsNamed(text, context) ?? []).map(({ id }) => id)
  return reply(draft, { show: 'tickets', purpose: 'add', about })
}

/** How it stands. What is not sent comes first: it may be taken for reported. */
export function state(text: string, draft: ReportDraft | null, context: DialogContext): Turn {
  const ofLeader = /\b(leder|leiar|sjef|boss|manager|leader)/i.test(text)
  const stands: Reply = { show: 'state', ofLeader, ticketId: reportMeant(text, context)?.id ?? null }
  if (!draft) return reply(null, stands)
  const notSent: Reply = { show: 'text', text: ({ smallTalk }) => smallTalk.notSent }
  return reply(draft, notSent, ...(context.open.length > 0 ? [stands] : []))
}
