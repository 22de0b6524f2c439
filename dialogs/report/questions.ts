import type { Answers, ReportDraft } from '../draft.ts'
import type { Field, IncidentType, Language } from '../incident-type.ts'
import { inLanguage, isAskedFor } from '../incident-type.ts'
import { textsIn } from '../texts/index.ts'

/** The answer to a tick; one that is not set is no answer. */
export const TICKED = 'yes'

/** The answer of who means themselves, where a person must be chosen. */
export const SELF = 'self'

/** A report as it is filed. Its id is the draft's, so that a report which arrives twice is one ticket. */
export type Report = { id: string; type: string; cause: string | null; answers: Answers }

export type Question = {
  name: string
  field: Field | null
  wordsIn: (language: Language) => { text: string; hint: string; choices: Choice[] }
}

export type Choice = { id: string; title: string }

/** The cause first; it is the only one that must be answered. */
export function questionsOf(type: IncidentType): Question[] {
  const fields = type.fields.map(fieldQuestion)
  return type.causes.length > 0 ? [causeQuestion(type), ...fields] : fields
}

export function openQuestion({ answers, skipped }: ReportDraft, type: IncidentType): Question | undefined {
  return questionsOf(type)
    .filter(({ field }) => !field || isAskedFor(field, answers['cause']))
    .find(({ name }) => !(name in answers) && !skipped.includes(name))
}

/** The question that was asked last and is not answered; on a form, the cause alone is asked for. */
export function askedQuestion(draft: ReportDraft, type: IncidentType): Question | undefined {
  const { asking } = draft
  const isCause = asking === null && lacksCause(draft, type)
  const asked = asking?.what === 'question' ? asking.name : isCause ? 'cause' : null
  return questionsOf(type).find(({ name }) => name === asked)
}

export function lacksCause({ answers }: ReportDraft, type: IncidentType): boolean {
  return type.causes.length > 0 && !answers['cause']
}

export function reportOf({ id, type: typeId, answers }: ReportDraft, type: IncidentType): Report {
  const { cause = null, ...rest } = answers
  const asked = new Set(type.fields.filter((field) => isAskedFor(field, cause)).map(({ name }) => name))
  return {
    id,
    type: typeId,
    cause: type.causes.length > 0 ? cause : null,
    answers: Object.fromEntries(Object.entries(rest).filter(([name, answer]) => answer && asked.has(name))),
  }
}

export function choicesOf(field: Field, language: Language): Choice[] {
  if (field.kind === 'tick') return tickChoices(language)
  const titles = inLanguage(field.words, language).choices ?? {}
  return (field.choices ?? []).map((id) => ({ id, title: titles[id] ?? id }))
}

function tickChoices(language: Language): Choice[] {
  const { tick } = textsIn(language)
  return [
    { id: TICKED, title: tick.yes },
    { id: 'no', title: tick.no },
  ]
}

export function causeChoices(type: IncidentType, language: Language): Choice[] {
  const words = inLanguage(type.words, language)
  return type.causes.map(({ id }) => ({ id, title: words.causes[id]?.choice ?? id }))
}

function causeQuestion(type: IncidentType): Question {
  return {
    name: 'cause',
    field: null,
    wordsIn: (language) => ({
      text: inLanguage(type.words, language).causeQuestion,
      hint: '',
      choices: causeChoices(type, language),
    }),
  }
}

function fieldQuestion(field: Field): Question {
  return {
    name: field.name,
    field,
    wordsIn(language) {
      const { question, hint = '' } = inLanguage(field.words, language)
      return { text: question, hint, choices: choicesOf(field, language) }
    },
  }
}
