import { type RawBuilder, sql } from 'kysely'

/** What somebody searches for: the beginning of a ticket's number, or words that must all occur. */
export type Search = { kind: 'number'; prefix: string } | { kind: 'words'; words: string[] }

const MOST_WORDS = 8
/** The beginning of a word, shorter than this, is in too many words. */
const SHORTEST_BEGINNING = 3

/** Null when there is nothing in it to search for. The last word may be unfinished: it is still being typed. */
export function readSearch(text: string): Search | null {
  const number = /^\s*(\d{4}-\d{0,6})\s*$/.exec(text)?.[1]
  if (number) return { kind: 'number', prefix: number }
  const words = (text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS)
  const last = words.at(-1) ?? ''
  const whole = words.slice(0, -1)
  if (last.length >= SHORTEST_BEGINNING) return { kind: 'words', words: [...whole, `${last}:*`] }
  const kept = whole.length > 0 ? whole : words
  return kept.length > 0 ? { kind: 'words', words: kept } : null
}

/** Each word as a name is written, or in any form that the Norwegian dictionary knows. */
export function wordsQuery(words: string[]): RawBuilder<unknown> {
  const each = words
    .map(withSigns)
    .map((word) => sql`(to_tsquery('simple', ${word}) || to_tsquery('norwegian', ${word}))`)
  return sql.join(each, sql` && `)
}

/** PostgreSQL takes the line in `TOP-4711`, and the plus before a phone number, for the number's sign. */
function withSigns(word: string): string {
  return /^\d+(:\*)?$/.test(word) ? `${word} | -${word} | +${word}` : word
}
