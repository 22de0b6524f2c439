import type { Button, FormInput } from '../../cards/card-data.ts'
import { renderForm } from '../../cards/render.ts'
import { type Answers, isColleagueUnnamed, type ReportDraft } from '../../dialogs/draft.ts'
import type { Field, IncidentType, Language } from '../../dialogs/incident-type.ts'
import { offering } from '../../dialogs/registered-device.ts'
import {
  type Choice,
  causeChoices,
  choicesOf,
  isAskedIn,
  lacksCause,
  SELF,
} from '../../dialogs/report/questions.ts'
import { dayInWords } from '../../dialogs/report/when-words.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import { type CardMessage, cardMessage } from './card-message.ts'
import { deskNames } from './contact.ts'
import { takenLine } from './facts.ts'
import type { Needs } from './needs.ts'

/** `mayBe`: colleagues whom it may be about. */
type FormShown = { draft: ReportDraft; missingCause: boolean; mayBe: Choice[] }

/** The form of a draft, filled in as far as it is known. What it must have is in sight, the rest is folded. */
export function showForm(
  { draft, missingCause, mayBe }: FormShown,
  { organisation, incidentTypes }: Pick<Needs, 'organisation' | 'incidentTypes'>,
  language: Language,
): CardMessage {
  const known = incidentTypes.find(({ id }) => id === draft.type)
  const type = known && offering(known, draft.devices)
  if (!type) throw new Error(`draft of unknown incident type ${draft.type}`)
  const { form, drop } = textsIn(language)
  const inputs = inputsFor(draft, type, language)
  const isRequired = ({ name, kind }: FormInput) =>
    name === 'cause' ? lacksCause(draft, type) : kind === 'person' && isColleagueUnnamed(draft)
  const isAskedFirst = ({ name, value }: FormInput) =>
    value === '' && (isOnPersonalData(name, type) || isOnDevice(name, type))
  const required = inputs.filter(isRequired)
  const rest = inputs.filter((input) => !isRequired(input) && !isAskedFirst(input))
  const card = renderForm({
    heading: type.words[language].heading,
    actNow: [
      ...(isColleagueUnnamed(draft) ? [form.colleague] : []),
      ...(missingCause ? [form.missingCause] : adviceFor(draft, type, language)),
    ],
    required: [
      ...required.filter((one) => !isOneTap(one)).map((one) => colleagueInput(one, draft, mayBe, language)),
      ...required.filter(isOneTap),
    ],
    understood: understood(draft, type, language),
    change: form.change,
    askedFirst: inputs.filter(isAskedFirst).map(onOneLine(form.choose)),
    more: form.more,
    moreInputs: [
      ...rest.filter(isOneTap).map(onOneLine(form.choose)),
      ...rest.filter((one) => !isOneTap(one)),
    ],
    note: form.note(deskNames(organisation, type.desks), type.leader !== 'none'),
    send: sendButton(form.send, { draftId: draft.id, type: type.id, shown: shownOn(inputs) }),
    drop: { title: drop, verb: 'drop', data: { draftId: draft.id } },
  })
  return cardMessage(card, form.summary)
}

function inputsFor(draft: ReportDraft, type: IncidentType, language: Language): FormInput[] {
  const { answers } = draft
  const asked = type.fields.filter((field) => isAskedIn(draft, field))
  return [...causeInput(draft, type, language), ...asked.map((field) => inputFor(field, answers, language))]
}

function sendButton(title: string, data: Button['data']): Button {
  return { title, verb: 'send', data, primary: true }
}

/** The values of a card on which nothing is touched, so that it can be told what was. */
function shownOn(inputs: FormInput[]): string {
  return JSON.stringify(Object.fromEntries(inputs.map(({ name, value }) => [name, value])))
}

function onOneLine(placeholder: string): (input: FormInput) => FormInput {
  return (input) => (input.kind === 'choice' ? { ...input, compact: true, hint: placeholder } : input)
}

/** By its answer the privacy officer is told, and the 72 hours run: nobody must miss it, though nobody must answer. */
function isOnPersonalData(name: string, { fields }: IncidentType): boolean {
  return fields.some((field) => field.name === name && field.personalDataWhen !== undefined)
}

/** What is in folds is chosen by few. */
function isOnDevice(name: string, { fields }: IncidentType): boolean {
  return fields.some((field) => field.name === name && field.registered)
}

function isOneTap({ kind }: FormInput): boolean {
  return kind === 'choice' || kind === 'tick'
}

/** What has happened, and what else is known. A phone number from the directory is no news. */
function understood(draft: ReportDraft, type: IncidentType, language: Language): string[] {
  const told = type.fields.flatMap(({ name, kind }) => {
    if (kind === 'phone' || !draft.answers[name]) return []
    return kind === 'lines' ? [textsIn(language).form.ownWords] : takenLine(name, draft, type, language)
  })
  return [takenLine('cause', draft, type, language).join(), told.join(' · ')].filter(Boolean)
}

function adviceFor(draft: ReportDraft, type: IncidentType, language: Language): string[] {
  const words = type.words[language]
  const known = words.causes[draft.answers['cause'] ?? '']
  return known?.actNow ?? words.actNow
}

function causeInput({ answers }: ReportDraft, type: IncidentType, language: Language): FormInput[] {
  if (type.causes.length === 0) return []
  return [
    {
      name: 'cause',
      kind: 'choice',
      label: type.words[language].causeQuestion,
      hint: '',
      missing: textsIn(language).form.missingCause,
      value: answers['cause'] ?? '',
      choices: causeChoices(type, language),
    },
  ]
}

/** A name leads to those who are called so, else to the search; who means themselves finds that there too. */
function colleagueInput(
  input: FormInput,
  { called }: ReportDraft,
  mayBe: Choice[],
  language: Language,
): FormInput {
  const { form, doubts } = textsIn(language)
  const choices = [...mayBe, { id: SELF, title: doubts.self.yes }]
  return { ...input, hint: form.search(called), missing: form.missingColleague, choices }
}

export function inputFor(field: Field, answers: Answers, language: Language): FormInput {
  const words = field.words[language]
  return {
    name: field.name,
    kind: field.kind,
    label: words.label,
    hint: words.hint ?? '',
    value: valueIn(field, answers, language),
    choices: choicesOf(field, language),
  }
}

function valueIn({ name, isDay }: Field, answers: Answers, language: Language): string {
  const answer = answers[name] ?? ''
  return isDay ? dayInWords(answer, language) : answer
}
