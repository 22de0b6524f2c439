import { isDontKnow } from '../commands/command.ts'
import { type Field, fieldOf, type IncidentType } from '../incident-type.ts'
import { note } from '../incidents/fields.ts'
import { languages } from '../language.ts'
import { phoneIn } from '../phone-number.ts'
import { withoutMasked } from '../secrets.ts'
import { inAnyAnswer } from '../understand/words/answers.ts'
import { type Question, TICKED } from './questions.ts'

const LONGEST = { text: 200, lines: 2000 }

const ENTRA_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
/** An internal number, or a foreign one without its country code. */
const SHORT_PHONE = /^[0-9][0-9 ]{4,18}$/

/** Reads the answer in a typed text; undefined when it does not fit the question. */
export function readAnswer(text: string, question: Question): string | undefined {
  const said = text.trim()
  const choices = choicesInAll(question)
  if (choices.length > 0) return readChoice(said, choices)
  return question.field ? readField(said, question.field) : undefined
}

/** Reads the answers on a form. Empty or unfit optional ones are left out, and never block the form. */
export function readForm(values: Record<string, string>, type: IncidentType): Record<string, string> {
  const answers: Record<string, string> = {}
  for (const field of type.fields) {
    const answer = readField((values[field.name] ?? '').trim(), field)
    if (answer) answers[field.name] = answer
  }
  const unread = phoneUnread(values, type)
  if (unread && fieldOf(type, note.name))
    answers[note.name] = cutOff([answers[note.name], unread].filter(Boolean).join('\n'), LONGEST.lines)
  const cause = values['cause']
  if (type.causes.some(({ id }) => id === cause) && cause) answers['cause'] = cause
  return answers
}

/** Returns text in place of a phone number, such as "spør på vaktrommet". On a form it becomes a note. */
export function phoneUnread(values: Record<string, string>, { fields }: IncidentType): string | undefined {
  return fields
    .filter(({ kind }) => kind === 'phone')
    .map((field) => [field, withoutMasked(values[field.name] ?? '')] as const)
    .find(([field, said]) => said && readField(said, field) === undefined)?.[1]
}

function readField(said: string, field: Field): string | undefined {
  if (!said) return undefined
  if (field.kind === 'choice') return field.choices?.find((id) => id === said)
  if (field.kind === 'tick') return said === TICKED ? TICKED : undefined
  if (field.kind === 'person') return ENTRA_ID.test(said) ? said.toLowerCase() : undefined
  if (field.kind === 'phone') return phoneIn(said) ?? (SHORT_PHONE.test(said) ? said : undefined)
  const told = field.kind === 'text' ? withoutMasked(said).replace(/\s+/g, ' ') : said
  return cutOff(told, LONGEST[field.kind]) || undefined
}

/** A choice, with its titles in every language. */
type Named = { id: string; titles: string[] }

/** Includes all languages: people may be shown one and write another. */
function choicesInAll({ wordsIn }: Question): Named[] {
  const choices = languages.flatMap((language) => wordsIn(language).choices)
  return [...Map.groupBy(choices, ({ id }) => id)].map(([id, same]) => ({
    id,
    titles: same.map(({ title }) => title.toLowerCase()),
  }))
}

/** Reads "vet ikke", a number, a whole title, or the only choice that begins the text or shares words. */
function readChoice(said: string, choices: Named[]): string | undefined {
  if (isDontKnow(said)) return choices.find(({ id }) => id === 'unknown')?.id
  const byNumber = /^[1-9]$/.test(said) ? choices[Number(said) - 1] : undefined
  if (byNumber) return byNumber.id
  const plain = said.toLowerCase().replaceAll("'", '’')
  const exact = choices.find(({ id, titles }) => titles.includes(plain) || id === plain)
  if (exact) return exact.id
  const [only, ...others] = choices.filter(
    (choice) => beginsWithTitle(plain, choice) || shareTellingWord(plain, choice, choices),
  )
  return only && others.length === 0 ? only.id : undefined
}

/** Matches "Nei, den var låst". */
function beginsWithTitle(said: string, { titles }: Named): boolean {
  return titles.some((title) => said.startsWith(title) && !/^[\p{L}\d]/u.test(said.slice(title.length)))
}

function shareTellingWord(said: string, { id, titles }: Named, choices: Named[]): boolean {
  const elsewhere = choices
    .filter((other) => other.id !== id)
    .flatMap((other) => other.titles.flatMap(wordsOf))
  const telling = titles
    .flatMap(wordsOf)
    .filter((word) => !inAnyAnswer.has(word) && !elsewhere.includes(word))
  return wordsOf(said).some((word) => telling.includes(word))
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\d]{2,}/gu) ?? []
}

/** Cuts a text to a maximum length, never within a surrogate pair: no database stores half an emoji. */
export function cutOff(text: string, most: number): string {
  return text.slice(0, most).replace(/[\ud800-\udbff]$/, '')
}
