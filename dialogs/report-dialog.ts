import { beginChosen } from './begin-reports.ts'
import type { Draft, ReportDraft } from './draft.ts'
import { dropAsSame, fileAsAnother } from './file-report.ts'
import { takeForm } from './fill-in.ts'
import { hear } from './hear.ts'
import { cancel, speak } from './obey.ts'
import { hearWhileWaiting, waitsNoMore } from './pass-on.ts'
import { type DialogContext, expired, reply, type Said, showForm, type Turn } from './turn.ts'
import { hearWhich } from './which.ts'
import { hearAboutWithdrawal, kept } from './withdraw.ts'

export type {
  DialogContext,
  FiledReport,
  MayBeFor,
  PassedOn,
  Purpose,
  Reply,
  Said,
  Say,
  Turn,
  WaitingAlert,
} from './turn.ts'

/** The whole conversation, as a pure function: a draft and what was said → what to say and do. */
export function reportDialog(said: Said, draft: Draft | null, context: DialogContext): Turn {
  switch (draft?.kind) {
    case 'forwarding':
      return hearWhileWaiting(said, draft, context, converse)
    case 'choosing':
      return hearWhich(said, draft, context, converse)
    case 'withdrawing':
      return hearAboutWithdrawal(said, draft, context, converse)
    default:
      return converse(said, draft, context)
  }
}

function converse(said: Said, draft: ReportDraft | null, context: DialogContext): Turn {
  switch (said.kind) {
    case 'text':
      return hear(said.text, draft, context)
    case 'greeted':
      return reply(draft, { show: 'menu', unfinished: draft })
    case 'chose':
      return beginChosen(said.type, said.said, draft, context)
    case 'sent-form':
      return takeForm(said.values, said.shown, draft, context)
    case 'resumed':
      return draft ? showForm(draft) : expired()
    case 'dropped':
      return cancel(draft)
    case 'same-case':
      return dropAsSame(draft, context)
    case 'another-case':
      return fileAsAnother(draft, context)
    case 'chose-language':
      return speak(said.language, draft, context)
    case 'passed-on':
    case 'kept-back':
      return waitsNoMore()
    case 'ticket-kept':
      return { ...kept(), draft }
  }
}
