import { answerAdding, answerForwarding, waitsNoMore } from './afterwards/forward-to-ticket.ts'
import { answerWithdrawal, besides, kept } from './afterwards/withdraw.ts'
import { cancel, changeLanguage } from './commands/run-command.ts'
import { answerDisambiguation } from './disambiguate.ts'
import type { Draft, ReportDraft } from './draft.ts'
import { receiveText } from './receive-text.ts'
import { beginChosen } from './report/begin-reports.ts'
import { dropAsSame, fileAsAnother } from './report/file-report.ts'
import { takeForm } from './report/fill-in.ts'
import { mask } from './secrets.ts'
import { answerNaming } from './small-talk/naming-leader.ts'
import {
  type DialogContext,
  expired,
  type GoOn,
  type Received,
  reply,
  type Said,
  showForm,
  type Turn,
} from './turn.ts'
import { Message } from './understand/message.ts'
import { withSigns } from './understand/sentence.ts'

/** The whole conversation as a pure function: from a draft and an input to replies and actions. */
export function reportDialog(said: Said, before: Draft | null, known: DialogContext): Turn {
  if (said.kind === 'said-nothing' || (said.kind === 'text' && isOnlyMask(said.text))) return reply(before)
  const draft = before?.kind === 'report' ? withDevices(before, known) : before
  const context = draft?.kind === 'report' ? { ...known, devices: draft.devices } : known
  const received = said.kind === 'text' ? new Message(withSigns(said.text), context) : said
  switch (draft?.kind) {
    case 'forwarding':
      return answerForwarding(received, draft, context, goOn)
    case 'adding':
      return answerAdding(received, draft, context, goOn)
    case 'choosing':
      return answerDisambiguation(received, draft, context, goOn)
    case 'withdrawing':
      return answerWithdrawal(received, draft, context, goOn)
    case 'naming':
      return answerNaming(received, draft, context, goOn)
    default:
      return converse(received, draft, context)
  }
}

/** The text is only a masked secret; Straks also warns the person about it. */
function isOnlyMask(text: string): boolean {
  return text.includes(mask) && !/[\p{L}\d]/u.test(text)
}

const goOn: GoOn = (received, context) => converse(received, null, context)

/** Adds the registered devices, which may be known only now; devices offered once stay. */
function withDevices(draft: ReportDraft, { devices }: DialogContext): ReportDraft {
  return draft.devices.length > 0 ? draft : { ...draft, devices }
}

function converse(said: Received, draft: ReportDraft | null, context: DialogContext): Turn {
  switch (said.kind) {
    case 'text':
      return receiveText(said, draft, context)
    case 'greeted':
      return reply(draft, { show: 'menu', unfinished: draft })
    case 'chose':
      return beginChosen(said.type, said.said ? new Message(said.said, context) : undefined, draft, context)
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
      return changeLanguage(said.language, draft, context)
    case 'forwarded':
    case 'kept-back':
      return waitsNoMore()
    case 'ticket-kept':
      return besides(kept(), draft)
  }
}
