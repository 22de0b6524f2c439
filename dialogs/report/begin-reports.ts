import type { ReportDraft } from '../draft.ts'
import { type IncidentType, urgencyOf } from '../incident-type.ts'
import { type DialogContext, saying, type Turn, typeOf } from '../turn.ts'
import type { Message } from '../understand/message.ts'
import type { Meant } from '../understand/understand.ts'
import { extractAnswers, ticksFor } from './extracted-answers.ts'
import { openForm } from './fill-in.ts'
import { nothingTold, type Told, toldBy, toldOf } from './first-message.ts'

/**
 * The form of what a message tells. Another incident that has no tick on it, or another device, is begun with it, and
 * comes to mind when the first is done.
 */
export function beginReports(message: Message, context: DialogContext): Turn {
  const { text, meant } = message
  const told = toldBy(message, context)
  const second = apart(meant, context)
  const other = second
    ? { id: second.id, told: toldOfSecond(message, second, context) }
    : ofOtherDevice(message, told, context)
  if (!other) return openForm(meant.intent, told, null, context)
  return openBoth([noted({ id: meant.intent, told }, text), other], context)
}

/** The forms of two that were asked about, and are both meant. */
export function beginBoth(
  [one, other]: [IncidentType, IncidentType],
  message: Message,
  context: DialogContext,
): Turn {
  const begun = (type: IncidentType) =>
    noted({ id: type.id, told: toldOf(type, message, context) }, message.text)
  return openBoth([begun(one), begun(other)], context)
}

function noted({ id, told }: Begun, note: string): Begun {
  return { id, told: { ...told, answers: { ...told.answers, note } } }
}

/** The form of a type that was chosen; what left it open is not forgotten. */
export function beginChosen(
  id: string,
  said: Message | undefined,
  draft: ReportDraft | null,
  context: DialogContext,
): Turn {
  const type = typeOf(id, context)
  return openForm(id, type && said ? toldOf(type, said, context) : nothingTold, draft, context)
}

type Begun = { id: string; told: Told }

/** The urgent one goes first. */
function openBoth([one, other]: [Begun, Begun], context: DialogContext): Turn {
  const isMoreUrgent = urgencyIn(one, context) === 'normal' && urgencyIn(other, context) === 'urgent'
  const [first, second] = isMoreUrgent ? [other, one] : [one, other]
  const later = openForm(second.id, second.told, null, { ...context, newDraftId: context.secondReportId })
  const turn = openForm(first.id, first.told, null, context)
  if (later.draft?.kind !== 'report' || turn.draft?.kind !== 'report') return turn
  const draft = { ...turn.draft, before: later.draft.id }
  const replies = turn.replies.map((reply) => (reply.show === 'form' ? { ...reply, draft } : reply))
  return saying((texts) => texts.twoThings, { ...turn, replies, draft, begun: later.draft })
}

/** The type of a second incident that the form of the first does not ask for. */
function apart({ intent, also }: Meant, context: DialogContext): IncidentType | undefined {
  const first = typeOf(intent, context)
  const isAsked = first && also ? Object.keys(ticksFor([also], first)).length > 0 : true
  return isAsked || !also ? undefined : typeOf(also, context)
}

/** The answers for the second; time and place may be told of the first alone, so the text goes along. */
function toldOfSecond(message: Message, type: IncidentType, context: DialogContext): Told {
  const { cause = null, device = null } = extractAnswers(message, type, context)
  return { answers: { cause, device, note: message.text }, colleague: false }
}

/** "Mista både mobil og PC på bussen": the same happened to it, at the same time and place. */
function ofOtherDevice({ text, meant }: Message, told: Told, context: DialogContext): Begun | null {
  const type = typeOf(meant.intent, context)
  const isApart = type?.fields.some(({ name, tellsApart }) => name === 'device' && tellsApart)
  const [first, device] = meant.devices.filter((kind) => kind !== 'other')
  if (!isApart || !device || first !== told.answers['device']) return null
  const { cause = null, when = null, where = null } = told.answers
  return {
    id: meant.intent,
    told: { ...told, answers: { cause, device, when, where, note: text }, along: null },
  }
}

function urgencyIn({ id, told }: Begun, context: DialogContext): string | undefined {
  const type = typeOf(id, context)
  return type && urgencyOf(type, told.answers['cause'] ?? null)
}
