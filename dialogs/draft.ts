import type { Field, IncidentType, Language } from './incident-type.ts'
import { inLanguage, isAskedFor } from './incident-type.ts'
import { markOf } from './marks.ts'
import { textsIn } from './texts/index.ts'

/** What a tick is answered with; one that is not set is no answer. */
export const TICKED = 'yes'

/** Answers by question name. Null: skipped, so not to be asked again. */
export type Answers = Record<string, string | null>

/**
 * A report in the making: what is known, and nothing about where we are. Where we are is the first question
 * without an answer. So a restart, a correction, a card and typed text all go the same way.
 */
export type Draft = { id: string; type: string; answers: Answers }

/** What is filed. Its id is the draft's, so that a report which arrives twice is one ticket. */
export type Report = { id: string; type: string; cause: string | null; answers: Record<string, string> }

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

export function openQuestion(draft: Draft, type: IncidentType): Question | undefined {
  return questionsOf(type)
    .filter(({ field }) => !field || isAskedFor(field, draft.answers['cause']))
    .find(({ name }) => !(name in draft.answers))
}

/** What the person was asked last and has not answered; on a form, the cause alone is asked for. */
export function askedQuestion(draft: Draft, type: IncidentType): Question | undefined {
  const asked = markOf(draft, 'asked') ?? (lacksCause(draft, type) ? 'cause' : null)
  return questionsOf(type).find(({ name }) => name === asked)
}

export function lacksCause(draft: Draft, type: IncidentType): boolean {
  return type.causes.length > 0 && !draft.answers['cause']
}

export function reportOf(draft: Draft, type: IncidentType): Report {
  const { cause, ...rest } = draft.answers
  const known = Object.entries(rest).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const asked = new Set(type.fields.map(({ name }) => name))
  return {
    id: draft.id,
    type: draft.type,
    cause: type.causes.length > 0 ? (cause ?? null) : null,
    answers: Object.fromEntries(known.filter(([name]) => asked.has(name))),
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
