import type { Choice, Question } from './draft.ts'
import { TICKED } from './draft.ts'
import type { Field, IncidentType } from './incident-type.ts'

const LONGEST = { text: 200, lines: 2000, phone: 20, person: 36, choice: 40 } as const

const ENTRA_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const PHONE = /^\+?[0-9][0-9 ]{4,18}$/

/** What a typed answer means for a question; undefined when it does not fit. */
export function readAnswer(text: string, question: Question): string | undefined {
  const said = text.trim()
  if (question.choices.length > 0) return readChoice(said, question)
  return question.field ? readField(said, question.field) : undefined
}

/** What of a form's values fits the type. Empty or unfit optional answers are left out, never an obstacle. */
export function readForm(values: Record<string, string>, type: IncidentType): Record<string, string> {
  const answers: Record<string, string> = {}
  for (const field of type.fields) {
    const answer = readField((values[field.name] ?? '').trim(), field)
    if (answer) answers[field.name] = answer
  }
  const cause = values['cause']
  if (type.causes.some(({ id }) => id === cause) && cause) answers['cause'] = cause
  return answers
}

function readField(said: string, field: Field): string | undefined {
  if (!said) return undefined
  if (field.kind === 'choice') return field.choices?.find((id) => id === said)
  if (field.kind === 'tick') return said === TICKED ? TICKED : undefined
  if (field.kind === 'person') return ENTRA_ID.test(said) ? said.toLowerCase() : undefined
  if (field.kind === 'phone') return PHONE.test(said) ? said : undefined
  return said.slice(0, LONGEST[field.kind])
}

/** By number, by the whole title, or by words that only one of the titles has. */
function readChoice(said: string, { choices }: Question): string | undefined {
  const byNumber = /^[1-9]$/.test(said) ? choices[Number(said) - 1] : undefined
  if (byNumber) return byNumber.id
  const plain = said.toLowerCase()
  const exact = choices.find(({ id, title }) => title.toLowerCase() === plain || id === plain)
  if (exact) return exact.id
  const [only, ...others] = choices.filter(({ title }) => shareTellingWord(plain, title, choices))
  return only && others.length === 0 ? only.id : undefined
}

function shareTellingWord(said: string, title: string, choices: Choice[]): boolean {
  const elsewhere = choices
    .filter((choice) => choice.title !== title)
    .flatMap((choice) => wordsOf(choice.title))
  const telling = wordsOf(title).filter((word) => !elsewhere.includes(word))
  return wordsOf(said).some((word) => telling.includes(word))
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\d]{2,}/gu) ?? []
}
