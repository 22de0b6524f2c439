import { causeWords, type IncidentType } from '../../dialogs/incident-type.ts'
import { languages } from '../../dialogs/language.ts'
import { idsNamed } from '../directory/people-table.ts'
import type { Db } from '../store/schema.ts'

/**
 * What somebody searches for: the beginning of a ticket's number, the end of it, as people read it out, or words that
 * must all occur. What looks like a number of ours may be one of another system: `otherwise`. `whole`: the number that
 * is meant when its zeros were left out.
 */
export type Search =
  | { kind: 'number'; prefix: string; whole: string; otherwise: Word[] }
  | { kind: 'number-end'; end: string; otherwise: Word[] }
  | { kind: 'words'; words: Word[] }

/** `text` as PostgreSQL's to_tsquery takes it; `stands`: what it may stand for, as ticket_words has it (migrations/001-first-release/search.sql). */
export type Word = { text: string; stands: string[] }

const MOST_WORDS = 8
/** The beginning of a word, shorter than this, is in too many words. */
const SHORTEST_BEGINNING = 2

/** Null when there is nothing in it to search for. The last word may be unfinished: it is still being typed. */
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
/** More digits are a number of ours with all its zeros, or none. */
const bare = /^\s*(\d{1,5}|0\d{5})\s*$/
/** Of a mail address, what tells of a person. */
const domain = /@\S*/g

/** A Norwegian phone number, however it is written: ticket_words has its digits without blanks too. */
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

/** Things that are on the screen in words and kept by their ids. */
type Named = { id: string; titles: string[] }

/** As the words of a ticket have it (words_of_ticket). */
function happenings(type: IncidentType): Named[] {
  const causes = type.causes.length > 0 ? type.causes.map(({ id }) => id) : [null]
  return causes.map((cause) => ({
    id: `${type.id}/${cause ?? ''}`,
    titles: languages.map((language) => causeWords(type, cause, language)?.title ?? ''),
  }))
}

/** Answers: "PC" is one. Yes and no, which are in every ticket, tell nothing. */
function choices({ fields }: IncidentType): Named[] {
  const telling = fields.filter(({ tellsApart }) => tellsApart)
  return telling.flatMap(({ choices = [], words }) =>
    choices.map((id) => ({
      id,
      titles: languages.map((language) => words[language].choices?.[id] ?? ''),
    })),
  )
}

/** Of all that are called so in any language: "stjålet" is a cause of two types. @param isBeginning the word may be unfinished */
function idsOf(named: Named[], word: string, isBeginning: boolean): string[] {
  const said = word.toLowerCase()
  const fits = (title: string) =>
    wordsIn(title.toLowerCase()).some((one) => (isBeginning ? one.startsWith(said) : one === said))
  return [...new Set(named.flatMap(({ id, titles }) => (titles.some(fits) ? [id] : [])))]
}

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** As many as may be called the same in a large municipality; a beginning that more have tells nothing. */
const MOST_NAMED = 200

/** A word may also be the name of somebody whom tickets know by their id alone: the leader, or who has it. */
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
