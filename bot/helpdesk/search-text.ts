import { type RawBuilder, sql } from 'kysely'
import type { IncidentType } from '../../dialogs/incident-type.ts'
import { choicesNamed, happeningsNamed } from './kinds-named.ts'

/**
 * What somebody searches for: the beginning of a ticket's number, the end of it, as people read it out, or words that
 * must all occur.
 */
export type Search =
  | { kind: 'number'; prefix: string }
  | { kind: 'number-end'; end: string }
  | { kind: 'words'; words: Word[] }

/** `text` as PostgreSQL's to_tsquery takes it; `stands`: what it may stand for, as ticket_words has it (migration 011). */
export type Word = { text: string; stands: string[] }

const MOST_WORDS = 8
/** The beginning of a word, shorter than this, is in too many words. */
const SHORTEST_BEGINNING = 3

/** Null when there is nothing in it to search for. The last word may be unfinished: it is still being typed. */
export function readSearch(text: string, types: IncidentType[]): Search | null {
  return readNumber(text) ?? readPhone(text) ?? readWords(text, types)
}

function readNumber(text: string): Search | null {
  const whole = /(?<![\d-])\d{4}-\d{6}(?!\d)/.exec(text)?.[0]
  const prefix = whole ?? /^\s*(?:sak\s*)?#?(\d{4}-\d{0,6})\s*$/i.exec(text)?.[1]
  if (prefix) return { kind: 'number', prefix }
  const end = /^\s*(?:sak\s*)?#?(0\d{5})\s*$/i.exec(text)?.[1]
  return end ? { kind: 'number-end', end } : null
}

/** A Norwegian phone number is found however it is written and however it was. */
function readPhone(text: string): Search | null {
  const digits = /^\s*(?:(?:\+|00)47)?((?:\s*\d){8})\s*$/.exec(text)?.[1]?.replaceAll(/\s/g, '')
  if (!digits) return null
  const apart = [/^(...)(..)(...)$/, /^(..)(..)(..)(..)$/].map(
    (parts) => `(${digits.match(parts)?.slice(1).join(' <-> ')})`,
  )
  const written = [digits, `+47${digits}`, `47${digits}`, ...apart].join(' | ')
  return { kind: 'words', words: [{ text: written, stands: [] }] }
}

function readWords(text: string, types: IncidentType[]): Search | null {
  const words = (text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS)
  const last = words.at(-1) ?? ''
  const isBeginning = last.length >= SHORTEST_BEGINNING
  const whole = isBeginning || words.length > 1 ? words.slice(0, -1) : words
  const read = whole.map((word) => readWord(word, false, types))
  if (isBeginning) read.push(readWord(last, true, types))
  return read.length > 0 ? { kind: 'words', words: read } : null
}

function readWord(word: string, isBeginning: boolean, types: IncidentType[]): Word {
  const written = isBeginning ? `${word}:*` : word
  return {
    text: [written, ...choicesNamed(word, isBeginning, types)].join(' | '),
    stands: happeningsNamed(word, isBeginning, types),
  }
}

/** Each word as a name is written, or in any form that the Norwegian dictionary knows, or what it stands for. */
export function wordsQuery(words: Word[]): RawBuilder<unknown> {
  const each = words.map(({ text, stands }) => {
    const word = withSigns(text)
    const others = stands.map((one) => `'${one.replaceAll("'", "''")}'`).join(' | ')
    const spoken = sql`to_tsquery('simple', ${word}) || to_tsquery('norwegian', ${word})`
    return others ? sql`(${spoken} || ${others}::tsquery)` : sql`(${spoken})`
  })
  return sql.join(each, sql` && `)
}

/** PostgreSQL takes the line in `TOP-4711`, and the plus before a phone number, for the number's sign. */
function withSigns(word: string): string {
  return /^\d+(:\*)?$/.test(word) ? `${word} | -${word} | +${word}` : word
}
