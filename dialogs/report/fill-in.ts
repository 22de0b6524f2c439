import { type Answers, answered, type News, newReport, type ReportDraft } from '../draft.ts'
import type { IncidentType } from '../incident-type.ts'
import {
  askQuestion,
  type DialogContext,
  expired,
  say,
  saying,
  showForm,
  type Turn,
  typeOf,
} from '../turn.ts'
import { file } from './file-report.ts'
import type { Told } from './first-message.ts'
import { askedQuestion, lacksCause, openQuestion, SELF } from './questions.ts'
import { phoneUnread, readForm } from './read-answer.ts'

/** Starts a report with the known answers filled in. The current draft is resumed afterwards. */
export function openForm(
  id: string,
  { answers, colleague, called = null, along = null }: Told,
  current: ReportDraft | null,
  context: DialogContext,
): Turn {
  const type = typeOf(id, context)
  if (!type) return say(current, ({ notOurs }) => notOurs)
  const known = answersTo(type, {
    phone: context.phone,
    ...answers,
    cause: answers['cause'] ?? onlyCause(type),
  })
  const before = current && isBegun(current, context) ? current.id : null
  const isAsked = colleague && type.fields.some(({ kind }) => kind === 'person')
  const whom = { colleague: isAsked, called: isAsked ? called : null }
  const { newDraftId, devices, phone } = context
  return showForm({ ...newReport(newDraftId, id, known), ...whom, before, along, phone, devices })
}

/** A type with one cause asks nobody what has happened. */
function onlyCause({ causes: [only, ...others] }: IncidentType): string | null {
  return only && others.length === 0 ? only.id : null
}

function isBegun(draft: ReportDraft, context: DialogContext): boolean {
  const type = typeOf(draft.type, context)
  return type !== undefined && !lacksCause(draft, type)
}

function answersTo({ fields }: IncidentType, told: News): Answers {
  const names = ['cause', ...fields.map(({ name }) => name)]
  return Object.fromEntries(
    Object.entries(told).flatMap(([name, answer]) =>
      answer && names.includes(name) ? [[name, answer]] : [],
    ),
  )
}

/**
 * Takes the values of a form's card. A value that is still as the card first showed it is untouched, so
 * answers given since then stay; a changed or emptied value is the newest.
 */
export function takeForm(
  values: Record<string, string>,
  shown: Record<string, string>,
  draft: ReportDraft | null,
  context: DialogContext,
): Turn {
  const type = draft && typeOf(draft.type, context)
  if (!draft || !type) return expired()
  const colleague = draft.colleague && !choosesSelf(values, type)
  const filled = { ...answered(draft, withKind(touched(values, shown, type), draft)), colleague }
  const turn = lacksCause(filled, type) ? showForm(filled, true) : file(filled, context)
  return phoneUnread(values, type) ? saying((texts) => texts.phoneUnread, turn) : turn
}

/** Returns the answers that somebody has changed on a form; null marks an emptied one. */
export function touched(
  values: Record<string, string>,
  shown: Record<string, string>,
  type: IncidentType,
): News {
  const [now, then] = [readForm(values, type), readForm(shown, type)]
  const names = ['cause', ...type.fields.map(({ name }) => name)].filter(
    (name) => alike(now[name]) !== alike(then[name]),
  )
  return Object.fromEntries(names.map((name) => [name, now[name] ?? null]))
}

/** A form that requires a choice of person has the sender among the choices. */
function choosesSelf(values: Record<string, string>, { fields }: IncidentType): boolean {
  return fields.some(({ name, kind }) => kind === 'person' && values[name] === SELF)
}

/** Ignores differences in whitespace: clients break lines in their own ways. */
function alike(answer = ''): string {
  return answer.replace(/\s+/g, ' ')
}

export function remember(draft: ReportDraft, news: News, context: DialogContext): Turn {
  const taken = Object.keys(news).filter((name) => news[name])
  return ask(answered(draft, withKind(news, draft)), context, taken)
}

/** Adds the kind of thing, which follows from the chosen device. */
function withKind(news: News, { devices }: ReportDraft): News {
  const { kind } = devices.find(({ id }) => id === news['registered']) ?? {}
  return kind ? { device: kind, ...news } : news
}

/** Skips the open question, or the one that the text calls unknown; otherwise asks the first question. */
export function skip(draft: ReportDraft, context: DialogContext, unknown: string | null = null): Turn {
  const type = typeOf(draft.type, context)
  // A report for a colleague needs a name: the form has a search.
  if (draft.asking?.what === 'self') return showForm(draft)
  if (type?.fields.some(({ name }) => name === unknown) && unknown && !draft.answers[unknown])
    return remember(draft, { [unknown]: null }, context)
  const question = type && askedQuestion(draft, type)
  if (!question || question.name === 'cause') return ask(draft, context)
  return remember(draft, { [question.name]: null }, context)
}

function ask(draft: ReportDraft, context: DialogContext, taken: string[] = []): Turn {
  const type = typeOf(draft.type, context)
  if (!type) return expired()
  return askQuestion(draft, openQuestion(draft, type) ?? null, { taken })
}
