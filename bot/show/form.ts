import type { FormInput } from '../../cards/card-data.ts'
import { renderForm } from '../../cards/render.ts'
import { type Answers, isColleagueUnnamed, type ReportDraft } from '../../dialogs/draft.ts'
import { type Field, type IncidentType, knownType, labelOf } from '../../dialogs/incident-type.ts'
import { offering } from '../../dialogs/registered-device.ts'
import {
  type Choice,
  causeQuestion,
  choicesOf,
  desksTold,
  isAskedIn,
  lacksCause,
  SELF,
} from '../../dialogs/report/questions.ts'
import { dayInWords } from '../../dialogs/report/when-words.ts'
import { type CardMessage, cardMessage } from './card-message.ts'
import { desksToTell } from './contact.ts'
import { takenLine } from './facts.ts'
import type { Reader } from './needs.ts'

/** `mayBe`: colleagues who may be meant. */
type FormShown = { draft: ReportDraft; missingCause: boolean; mayBe: Choice[] }

/** Shows a draft's form, filled in as far as known. Required fields are visible, the others folded. */
export function showForm({ draft, missingCause, mayBe }: FormShown, reader: Reader): CardMessage {
  const known = knownType(draft, reader)
  const type = known && offering(known, draft.devices)
  if (!type) throw new Error(`draft of unknown incident type ${draft.type}`)
  const { form, drop } = reader.texts
  const inputs = inputsFor(draft, type, reader)
  const told = desksTold(draft, type, reader.incidentTypes)
  const isRequired = ({ name, kind }: FormInput) =>
    name === 'cause' ? lacksCause(draft, type) : kind === 'person' && isColleagueUnnamed(draft)
  const isAskedFirst = ({ name, value }: FormInput) => value === '' && mustBeSeen(name, type)
  const required = inputs.filter(isRequired)
  const rest = inputs.filter((input) => !isRequired(input) && !isAskedFirst(input))
  const card = renderForm({
    heading: type.words[reader.language].heading,
    actNow: [
      ...(isColleagueUnnamed(draft) ? [form.colleague] : []),
      ...(missingCause ? [form.missingCause] : adviceFor(draft, type, reader)),
    ],
    required: [
      ...required.filter((one) => !isOneTap(one)).map((one) => colleagueInput(one, draft, mayBe, reader)),
      ...required.filter(isOneTap),
    ],
    understood: understood(draft, type, reader),
    change: form.change,
    askedFirst: inputs.filter(isAskedFirst).map(onOneLine(form.choose)),
    more: form.more,
    moreInputs: [
      ...rest.filter(isOneTap).map(onOneLine(form.choose)),
      ...rest.filter((one) => !isOneTap(one)),
    ],
    note: form.note(desksToTell(reader.organisation, told, reader.texts), type.leader !== 'none'),
    send: {
      title: form.send,
      verb: 'send',
      data: { draftId: draft.id, type: type.id, shown: shownOn(inputs) },
      primary: true,
    },
    drop: { title: drop, verb: 'drop', data: { draftId: draft.id } },
  })
  return cardMessage(card, form.summary)
}

function inputsFor(draft: ReportDraft, type: IncidentType, reader: Reader): FormInput[] {
  const { answers } = draft
  const asked = type.fields.filter((field) => isAskedIn(draft, field))
  return [...causeInput(draft, type, reader), ...asked.map((field) => inputFor(field, answers, reader))]
}

/** Returns the values of the untouched card, to detect later which were changed. */
function shownOn(inputs: FormInput[]): string {
  return JSON.stringify(Object.fromEntries(inputs.map(({ name, value }) => [name, value])))
}

function onOneLine(placeholder: string): (input: FormInput) => FormInput {
  return (input) => (input.kind === 'choice' ? { ...input, compact: true, hint: placeholder } : input)
}

/**
 * Tells whether a field must not be folded, since few open folds: the device, and whether personal data may
 * be on it. That answer informs the privacy officer and starts the 72 hours: always seen, though optional.
 */
function mustBeSeen(name: string, { fields }: IncidentType): boolean {
  const field = fields.find((one) => one.name === name)
  return field?.personalDataWhen !== undefined || field?.registered === true
}

function isOneTap({ kind }: FormInput): boolean {
  return kind === 'choice' || kind === 'tick'
}

/** Returns the cause and the other known answers, without the suggested phone number. */
function understood(draft: ReportDraft, type: IncidentType, reader: Reader): string[] {
  const told = type.fields.flatMap(({ name, kind }) => {
    if (!draft.answers[name] || (kind === 'phone' && draft.answers[name] === draft.phone)) return []
    const { form, helpDeskName } = reader.texts
    return kind === 'lines' ? [form.ownWords(helpDeskName)] : takenLine(name, draft, type, reader)
  })
  return [...takenLine('cause', draft, type, reader), ...told]
}

function adviceFor(draft: ReportDraft, type: IncidentType, reader: Reader): string[] {
  const words = type.words[reader.language]
  const known = words.causes[draft.answers['cause'] ?? '']
  return known?.actNow ?? words.actNow
}

function causeInput({ answers }: ReportDraft, type: IncidentType, reader: Reader): FormInput[] {
  if (type.causes.length === 0) return []
  const { name, wordsIn } = causeQuestion(type)
  const { text: label, hint, choices } = wordsIn(reader.language)
  const { missingCause: missing } = reader.texts.form
  return [{ name, kind: 'choice', label, hint, missing, value: answers[name] ?? '', choices }]
}

/** Suggests colleagues with that name, else a search; includes an option for the reporter. */
function colleagueInput(input: FormInput, { called }: ReportDraft, mayBe: Choice[], reader: Reader) {
  const { form, doubts } = reader.texts
  const choices = [...mayBe, { id: SELF, title: doubts.self.yes }]
  return { ...input, hint: form.search(called), missing: form.missingColleague, choices }
}

export function emptyInput(name: string, kind: 'lines' | 'person', label: string, hint = ''): FormInput {
  return { name, kind, label, hint, value: '', choices: [] }
}

export function inputFor(field: Field, answers: Answers, reader: Reader): FormInput {
  const words = field.words[reader.language]
  const answer = answers[field.name] ?? ''
  return {
    name: field.name,
    kind: field.kind,
    label: labelOf(words),
    hint: words.hint ?? '',
    value: field.isDay ? dayInWords(answer, reader.language) : answer,
    choices: choicesOf(field, reader.language),
  }
}
