import { type Answers, isForAnother, type ReportDraft } from '../draft.ts'
import { type Field, type IncidentType, isAskedFor, type Language } from '../incident-type.ts'
import { deviceInWords } from '../registered-device.ts'
import { textsIn } from '../texts/index.ts'

/** The answer to a set tick; an unset one has no answer. */
export const TICKED = 'yes'

/** The choice of the sender themselves, where a person must be chosen. */
export const SELF = 'self'

/** A report as it is filed. Its id is the draft's, so that a report which arrives twice is one ticket. */
export type Report = { id: string; type: string; cause: string | null; answers: Answers }

export type Question = {
  name: string
  field: Field | null
  wordsIn: (language: Language) => { text: string; hint: string; choices: Choice[] }
}

export type Choice = { id: string; title: string }

/** Returns the type's questions, the cause first; only the cause must be answered. */
export function questionsOf(type: IncidentType): Question[] {
  const fields = type.fields.map(fieldQuestion)
  return type.causes.length > 0 ? [causeQuestion(type), ...fields] : fields
}

export function openQuestion(draft: ReportDraft, type: IncidentType): Question | undefined {
  const { answers, skipped } = draft
  return questionsOf(type)
    .filter(({ field }) => !field || isAskedIn(draft, field))
    .find(({ name }) => !(name in answers) && !skipped.includes(name))
}

/** The device question is asked only for the sender's own report, and only if they have devices. */
export function isAskedIn(draft: ReportDraft, field: Field): boolean {
  if (field.registered && (draft.devices.length === 0 || isForAnother(draft))) return false
  return isAskedFor(field, draft.answers['cause'])
}

/** Returns the last question if it is unanswered; on a form, that is the cause. */
export function askedQuestion(draft: ReportDraft, type: IncidentType): Question | undefined {
  const { asking } = draft
  const isCause = asking === null && lacksCause(draft, type)
  const asked = asking?.what === 'question' ? asking.name : isCause ? 'cause' : null
  return questionsOf(type).find(({ name }) => name === asked)
}

export function lacksCause({ answers }: ReportDraft, type: IncidentType): boolean {
  return type.causes.length > 0 && !answers['cause']
}

export function ticksIn({ answers }: ReportDraft, { fields }: IncidentType): Field[] {
  return fields.filter(({ name, alsoReports }) => alsoReports && answers[name] === TICKED)
}

/** Returns the ids of the desks that get the report, including those of the ticked types. */
export function desksTold(draft: ReportDraft, type: IncidentType, types: IncidentType[]): string[] {
  const along = ticksIn(draft, type).flatMap(({ alsoReports }) =>
    types.filter(({ id }) => id === alsoReports),
  )
  return [...new Set([type, ...along].flatMap(({ desks }) => desks))]
}

export function reportOf(draft: ReportDraft, type: IncidentType): Report {
  const { cause = null, ...rest } = draft.answers
  const asked = type.fields.filter((field) => isAskedIn(draft, field))
  const answers = Object.entries(rest).flatMap(([name, answer]): [string, string][] => {
    const field = asked.find((one) => one.name === name)
    const kept = field?.registered ? deviceKept(answer, draft) : answer
    return field && kept ? [[name, kept]] : []
  })
  return {
    id: draft.id,
    type: draft.type,
    cause: type.causes.length > 0 ? cause : null,
    answers: Object.fromEntries(answers),
  }
}

/** Returns the device in words, which outlast its registration; null if another kind was told since. */
function deviceKept(chosen: string, { devices, answers }: ReportDraft): string | null {
  const device = devices.find(({ id }) => id === chosen)
  if (!device) return chosen
  const isOfKind = !device.kind || !answers['device'] || answers['device'] === device.kind
  return isOfKind ? deviceInWords(device) : null
}

export function choicesOf(field: Field, language: Language): Choice[] {
  const { tick } = textsIn(language)
  const isTick = field.kind === 'tick'
  const titles = isTick ? { [TICKED]: tick.yes, no: tick.no } : (field.words[language].choices ?? {})
  const ids = isTick ? [TICKED, 'no'] : (field.choices ?? [])
  return ids.map((id) => ({ id, title: titles[id] ?? id }))
}

export function causeChoices(type: IncidentType, language: Language): Choice[] {
  const words = type.words[language]
  return type.causes.map(({ id }) => ({ id, title: words.causes[id]?.choice ?? id }))
}

export function causeQuestion(type: IncidentType): Question {
  return {
    name: 'cause',
    field: null,
    wordsIn: (language) => ({
      text: type.words[language].causeQuestion ?? textsIn(language).question.cause,
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
      const { question, hint = '' } = field.words[language]
      return { text: question, hint, choices: choicesOf(field, language) }
    },
  }
}
