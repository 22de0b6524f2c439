import type { Button, FormInput } from '../../cards/card-data.ts'
import { renderForm } from '../../cards/render.ts'
import { type Answers, isColleagueUnnamed, type ReportDraft } from '../../dialogs/draft.ts'
import type { Field, IncidentType, Language } from '../../dialogs/incident-type.ts'
import { inLanguage, isAskedFor } from '../../dialogs/incident-type.ts'
import { causeChoices, choicesOf } from '../../dialogs/report/questions.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { CardMessage } from './card-message.ts'
import { cardMessage } from './card-message.ts'
import { deskNames } from './contact.ts'
import type { Needs } from './needs.ts'

/** The form of a draft, filled in as far as it is known. What takes one tap is in sight, the rest is folded. */
export function showForm(
  { draft, missingCause }: { draft: ReportDraft; missingCause: boolean },
  { organisation, incidentTypes }: Pick<Needs, 'organisation' | 'incidentTypes'>,
  language: Language,
): CardMessage {
  const type = incidentTypes.find(({ id }) => id === draft.type)
  if (!type) throw new Error(`draft of unknown incident type ${draft.type}`)
  const { form, drop } = textsIn(language)
  const inputs = inputsFor(draft, type, language)
  const first = isColleagueUnnamed(draft) ? inputs.filter(({ kind }) => kind === 'person') : []
  const rest = inputs.filter((input) => !first.includes(input))
  const cause = causeInput(draft, type, language)
  const card = renderForm({
    heading: inLanguage(type.words, language).heading,
    actNow: [
      ...(first.length > 0 ? [form.colleague] : []),
      ...(missingCause ? [form.missingCause] : adviceFor(draft, type, language)),
    ],
    first,
    cause,
    inputs: withOneOpen(rest.filter(isOneTap), cause?.value !== '', form.choose),
    more: form.more,
    moreInputs: rest.filter((input) => !isOneTap(input)),
    moreOpen: rest.some(isNews),
    note: form.note(deskNames(organisation, type.desks), type.leader !== 'none'),
    send: sendButton(form.send, { draftId: draft.id, type: type.id, shown: shownOn(cause, inputs) }),
    drop: { title: drop, verb: 'drop', data: { draftId: draft.id } },
  })
  return cardMessage(card, form.summary)
}

function inputsFor({ answers }: ReportDraft, { fields }: IncidentType, language: Language): FormInput[] {
  const asked = fields.filter((field) => isAskedFor(field, answers['cause']))
  return asked.map((field) => inputFor(field, answers, language))
}

function sendButton(title: string, data: Button['data']): Button {
  return { title, verb: 'send', data, primary: true }
}

/** The values of a card on which nothing is touched, so that it can be told what was. */
function shownOn(cause: { value: string } | null, inputs: FormInput[]): string {
  const values = inputs.map(({ name, value }) => [name, value])
  return JSON.stringify(Object.fromEntries([...(cause ? [['cause', cause.value]] : []), ...values]))
}

/** Of the questions with choices only the first without an answer is spread out, so that the button is near. */
function withOneOpen(inputs: FormInput[], isCauseKnown: boolean, placeholder: string): FormInput[] {
  const open = isCauseKnown ? inputs.find(({ kind, value }) => kind === 'choice' && value === '') : undefined
  return inputs.map((input) =>
    input.kind === 'choice' && input !== open ? { ...input, compact: true, hint: placeholder } : input,
  )
}

function isOneTap({ kind }: FormInput): boolean {
  return kind === 'choice' || kind === 'tick'
}

/** A phone number from the directory is no news; what was understood from the message is. */
function isNews(input: FormInput): boolean {
  return input.value !== '' && !isOneTap(input) && input.kind !== 'phone'
}

function adviceFor(draft: ReportDraft, type: IncidentType, language: Language): string[] {
  const words = inLanguage(type.words, language)
  const known = words.causes[draft.answers['cause'] ?? '']
  return known?.actNow ?? words.actNow
}

function causeInput(draft: ReportDraft, type: IncidentType, language: Language) {
  if (type.causes.length === 0) return null
  return {
    label: inLanguage(type.words, language).causeQuestion,
    missing: textsIn(language).form.missingCause,
    value: draft.answers['cause'] ?? '',
    choices: causeChoices(type, language),
    compact: Boolean(draft.answers['cause']),
  }
}

export function inputFor(field: Field, answers: Answers, language: Language): FormInput {
  const words = inLanguage(field.words, language)
  return {
    name: field.name,
    kind: field.kind,
    label: words.label,
    hint: words.hint ?? '',
    value: answers[field.name] ?? '',
    choices: choicesOf(field, language),
  }
}
