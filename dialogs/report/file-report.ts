import { type Answers, answered, asking, isColleagueUnnamed, type ReportDraft } from '../draft.ts'
import { type IncidentType, isAskedFor, isFindable } from '../incident-type.ts'
import { askForLeader } from '../small-talk/naming-leader.ts'
import {
  askQuestion,
  type DialogContext,
  expired,
  type FiledReport,
  inWords,
  type Reply,
  reply,
  showForm,
  type Turn,
  typeOf,
} from '../turn.ts'
import { Message } from '../understand/message.ts'
import { move } from './corrected-draft.ts'
import { extractAnswers, picked } from './extracted-answers.ts'
import { lacksCause, openQuestion, type Report, reportOf, TICKED, ticksIn } from './questions.ts'

/** Time within which a second report of the same thing may be a duplicate. */
const SAME_CASE_WITHIN_MS = 12 * 60 * 60_000

/**
 * Files the draft, unless something must be asked first: a missing cause, the affected person when that seems
 * to be a colleague, or whether it is the same case when the same thing was reported hours ago.
 */
export function file(draft: ReportDraft, context: DialogContext): Turn {
  const type = typeOf(draft.type, context)
  if (!type) return expired()
  if (lacksCause(draft, type)) return askQuestion(draft, openQuestion(draft, type) ?? null)
  if (isColleagueUnnamed(draft))
    return reply(asking(draft, { what: 'self' }), { show: 'doubt', doubt: 'self' })
  const report = reportOf(draft, type)
  const filed = draft.isAnother ? undefined : sameCase(report, type, context)
  if (filed) {
    const asked = asking(draft, { what: 'same' })
    return reply(asked, { show: 'same-case', draft: asked, filed })
  }
  const reports = [report, ...alsoReported(report, type, draft.along, context)]
  // The last receipt replaces the form.
  const receipts = reports
    .toReversed()
    .map(({ id }) => ({ show: 'receipt', ticketId: id, isFiled: true }) as const)
  const asked = draft.namesLeader && type.leader === 'alert'
  const asks = asked ? askForLeader(report.id, draft.leaderCalled, context) : reply(null)
  // An earlier draft comes before the question about the leader.
  const next = draft.before ? null : asks.draft
  return { replies: [...asks.replies, ...receipts], draft: next, reports, before: draft.before }
}

/** Files nothing, as it is an earlier case. Offers to add the answers that differ. */
export function dropAsSame(draft: ReportDraft | null, context: DialogContext): Turn {
  const type = draft && typeOf(draft.type, context)
  const report = type && reportOf(draft, type)
  const filed = report && sameCase(report, type, context)
  if (!filed) return expired()
  const already = inWords(({ receipt }) => receipt.already(filed.number))
  const other = tickedAlone(draft, type, context)
  if (other) return { ...showForm(other), replies: [already, ...showForm(other).replies] }
  const told = newsFor(filed, report, type)
  const isNews = filed.cause !== report.cause || Object.keys(told).length > 0
  const adding: Reply[] = isNews ? [{ show: 'ask-addition', ticketId: filed.id, told }] : []
  return { ...reply(null, ...adding, already), before: draft.before }
}

/** Handles "Kortet er fortsatt borte, og nå mobilen også": the ticked phone is a new case. */
function tickedAlone(draft: ReportDraft, type: IncidentType, context: DialogContext): ReportDraft | null {
  const [tick] = ticksIn(draft, type)
  const other = tick?.alsoReports ? typeOf(tick.alsoReports, context) : undefined
  if (!other) return null
  const own = other.fields.filter(({ kind, registered }) => kind === 'choice' && !registered)
  const told = draft.along ? extractAnswers(new Message(draft.along, context), other, context) : {}
  return answered(asking(move(draft, type, other, false), null), picked(told, own))
}

/** Returns the answers that the case lacks. A phone number from the directory is not news. */
function newsFor({ answers }: FiledReport, report: Report, { fields }: IncidentType): Answers {
  const free = fields.filter(({ kind }) => kind === 'text' || kind === 'lines' || kind === 'choice')
  return Object.fromEntries(
    free.flatMap(({ name, kind }) => {
      const [told, before] = [report.answers[name], answers[name]]
      if (!told || told === before) return []
      return [[name, kind === 'lines' && before ? `${before}\n${told}` : told]]
    }),
  )
}

export function fileAsAnother(draft: ReportDraft | null, context: DialogContext): Turn {
  if (!draft) return expired()
  return file({ ...draft, isAnother: true }, context)
}

/** Finds a recent report about the same thing and the same affected person, as far as the answers tell. */
function sameCase(report: Report, type: IncidentType, { open, now }: DialogContext): FiledReport | undefined {
  const { fields } = type
  const telling = fields.filter(({ tellsApart }) => tellsApart).map(({ name }) => name)
  return open.find(
    (filed) =>
      filed.type === report.type &&
      now.getTime() - filed.at.getTime() <= SAME_CASE_WITHIN_MS &&
      isSameCause(filed.cause, report.cause, type) &&
      filed.answers['affected'] === report.answers['affected'] &&
      telling.every((name) => isAlike(filed.answers[name], report.answers[name])),
  )
}

/** Lost and stolen count as the same cause; a PIN that others know by now is another. */
function isSameCause(one: string | null, other: string | null, type: IncidentType): boolean {
  return one === other || (isFindable(type, one) && isFindable(type, other))
}

function isAlike(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one.toLowerCase() === other.toLowerCase()
}

/** Reports the ticked thing separately, with the shared answers: one bag, several things. */
function alsoReported(
  report: Report,
  { fields }: IncidentType,
  along: string | null,
  context: DialogContext,
): Report[] {
  const tick = fields.find(
    (field) => field.alsoReports && report.answers[field.name] === TICKED && isAskedFor(field, report.cause),
  )
  const type = tick?.alsoReports && typeOf(tick.alsoReports, context)
  if (!type) return []
  const cause = type.causes.find(({ id }) => id === report.cause) ?? type.causes[0]
  const shared = type.fields.filter(({ kind }) => kind !== 'tick' && kind !== 'choice')
  const own = type.fields.filter(({ kind, registered }) => kind === 'choice' && !registered)
  const answers = {
    ...notAsked(type),
    ...(along && picked(extractAnswers(new Message(along, context), type, context), own)),
    ...picked(report.answers, shared),
  }
  return [{ id: context.furtherIds[0], type: type.id, cause: cause?.id ?? null, answers }]
}

/** Nobody asked about personal data on the second thing, so the careful answer "unknown" applies. */
function notAsked({ fields }: IncidentType): Record<string, string> {
  const careful = fields.filter(({ personalDataWhen }) => personalDataWhen?.includes('unknown'))
  return Object.fromEntries(careful.map(({ name }) => [name, 'unknown']))
}
