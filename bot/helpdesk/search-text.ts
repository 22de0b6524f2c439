import { causesOf, causeWords, type IncidentType } from '../../dialogs/incident-type.ts'
import { languages } from '../../dialogs/language.ts'
import { idsNamed } from '../directory/people-table.ts'
import type { Db } from '../store/schema.ts'

/**
 * A search: the beginning of a ticket's number, its end as read out, or words that must all occur. A number
 * may belong to another system: `otherwise`. `whole`: the number with its omitted zeros.
 */
export type Search =
  | { kind: 'number'; prefix: string; whole: string; otherwise: Word[] }
  | { kind: 'number-end'; end: string; otherwise: Word[] }
  | { kind: 'words'; words: Word[] }

/** `text`: for to_tsquery; `stands`: ids it may mean, as in migrations/001-first-release/search.sql. */
export type Word = { text: string; stands: string[] }

const MOST_WORDS = 8
/** Shorter beginnings are in too many words. */
const SHORTEST_BEGINNING = 2

/** Null if there is nothing to search for. The last word may be unfinished. */
export function readSearch(text: string, types: IncidentType[]): Search | null {
  const words = readPhone(text) ?? readWords(text, types)
  if (words.length === 0) return null
  return readNumber(text, words) ?? { kind: 'words', words }
}

function readNumber(text: string, otherwise: Word[]): Search | null {
  const [, year, rest] =
    /(?<![\d-])(\d{4})-(\d{6})(?!\d)/.exec(text) ?? spaced.exec(text) ?? begun.exec(text) ?? []
  if (year) {
    const whole = `${year}-${rest?.padStart(6, '0')}`
    return { kind: 'number', prefix: `${year}-${rest}`, whole, otherwise }
  }
  const end = called.exec(text)?.[1] ?? bare.exec(text)?.[1]
  return end ? { kind: 'number-end', end: end.padStart(6, '0'), otherwise } : null
}

const spaced = /^\s*(\d{4})\s*[-–—]?\s*(\d{6})\s*$/
const begun = /^\s*(?:sak\s*)?#?(\d{4})-(\d{0,6})\s*$/i
/** "sak 541", "#541" */
const called = /^\s*(?:sak\s*#?|#)\s*(\d{1,6})\s*$/i
/** Longer numbers are complete numbers of ours, or not ours. */
const bare = /^\s*(\d{1,5}|0\d{5})\s*$/
/** The part of a mail address that does not identify a person. */
const domain = /@\S*/g

/** Reads a Norwegian phone number in any notation: ticket_words also has its digits without blanks. */
function readPhone(text: string): Word[] | null {
  const digits = /^\s*(?:(?:\+|00)47)?((?:\s*\d){8})\s*$/.exec(text)?.[1]?.replaceAll(/\s/g, '')
  return digits ? [{ text: `${digits} | +47${digits} | 47${digits}`, stands: [] }] : null
}

function readWords(text: string, types: IncidentType[]): Word[] {
  const words = wordsIn(text.normalize('NFC').replace(domain, ' ')).slice(0, MOST_WORDS)
  const last = words.at(-1) ?? ''
  const isBeginning = last.length >= SHORTEST_BEGINNING
  const whole = isBeginning || words.length > 1 ? words.slice(0, -1) : words
  const read = whole.map((word) => readWord(word, false, types))
  return isBeginning ? [...read, readWord(last, true, types)] : read
}

function readWord(word: string, isBeginning: boolean, types: IncidentType[]): Word {
  const written = isBeginning ? `${word}:*` : word
  return {
    text: [written, ...idsOf(types.flatMap(choices), word, isBeginning)].join(' | '),
    stands: idsOf(types.flatMap(happenings), word, isBeginning),
  }
}

/** Things shown in words and stored by id. */
type Named = { id: string; titles: string[] }

/** In the form of a ticket's words (words_of_ticket). */
function happenings(type: IncidentType): Named[] {
  return causesOf(type).map((cause) => ({
    id: `${type.id}/${cause ?? ''}`,
    titles: languages.map((language) => causeWords(type, cause, language)?.title ?? ''),
  }))
}

/** Answers such as "PC". Not yes and no, which are in every ticket. */
function choices({ fields }: IncidentType): Named[] {
  const telling = fields.filter(({ tellsApart }) => tellsApart)
  return telling.flatMap(({ choices = [], words }) =>
    choices.map((id) => ({
      id,
      titles: languages.map((language) => words[language].choices?.[id] ?? ''),
    })),
  )
}

/** Returns ids by name in any language; one may occur in two types. @param isBeginning unfinished word */
function idsOf(named: Named[], word: string, isBeginning: boolean): string[] {
  const said = word.toLowerCase()
  const fits = (title: string) =>
    wordsIn(title.toLowerCase()).some((one) => (isBeginning ? one.startsWith(said) : one === said))
  return [...new Set(named.flatMap(({ id, titles }) => (titles.some(fits) ? [id] : [])))]
}

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Enough for equal names in a large municipality; a more common beginning is no help. */
const MOST_NAMED = 200

/** Adds people whom tickets store by id only: leaders and assignees of that name. */
export async function withPeople(db: Db, search: Search): Promise<Search> {
  if (search.kind !== 'words') return search
  const words = await Promise.all(
    search.words.map(async (word) => ({
      ...word,
      stands: [...word.stands, ...(await idsNamed(db, word.text, MOST_NAMED))],
    })),
  )
  return { kind: 'words', words }
}
