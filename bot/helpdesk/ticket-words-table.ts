import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../store/schema.ts'
import { transact } from '../store/transact.ts'
import { passesAll } from './list-clauses-table.ts'
import type { Cursor } from './list-cursor.ts'
import { byEnd, byNumber, idsOf, isNumbered } from './numbers-table.ts'
import type { Search, Word } from './search-text.ts'

/** Number of newest tickets that show whether a search has many hits, and number of hits that are many. */
const SAMPLE = 2_000
const MANY_IN_SAMPLE = 10
/** The number of tickets searched at a time in that case. */
const PART = 3_000
/** A word in more than a fifth of the sample is no help: its index entries take too long to read. */
const MOST_IN_SAMPLE = SAMPLE / 5
const MOST_SORTED = 2_000

export type Hits = {
  /** Some of these may not pass the filters. */
  ids: string[]
  /** The end of the searched part, after which there may be more; null: these are all. */
  until: Cursor | null
}

/** `filters`: further conditions; `most`: number needed for a page, which continues from the cursor. */
type Page = { filters: RawBuilder<boolean>[]; cursor: Cursor | undefined; most: number }

/**
 * Finds tickets at a cost independent of their number. A search with many hits reads from the newest, in the
 * list's order, until a page is full; a rare one uses the index of words. (For the newest of many hits,
 * PostgreSQL alone would read and sort all.)
 */
export async function findTickets(db: Db, search: Search, page: Page): Promise<Hits> {
  if (search.kind === 'number') {
    const numbered = await byNumber(db, search)
    if (numbered.length > 0) return { ids: numbered, until: null }
  }
  const called = search.kind === 'number-end' ? await byEnd(db, search.end) : []
  const words = wordsOf(search)
  const ids = await ifFew(db, words, page.cursor)
  if (ids) return { ids: [...called, ...ids], until: null }
  return called.length > 0 ? { ids: called, until: null } : among(db, wordsQuery(words), page)
}

/** Condition for a single ticket to match the search. */
export function matches(search: Search): RawBuilder<boolean> {
  const found = sql<boolean>`exists (select 1 from ticket_words
    where ticket_id = tickets.id and words @@ (${wordsQuery(wordsOf(search))}))`
  if (search.kind === 'number') return sql`(${isNumbered(search)} or ${found})`
  if (search.kind === 'number-end') return sql`(right(number, 6) = ${search.end} or ${found})`
  return found
}

function wordsOf(search: Search): Word[] {
  return search.kind === 'words' ? search.words : search.otherwise
}

/** Returns all hits, unless there are many. */
async function ifFew(db: Db, words: Word[], cursor: Cursor | undefined): Promise<string[] | null> {
  if (await hasMany(db, words, cursor)) return null
  const telling = words.length > 1 ? await tellingOf(db, words, cursor) : words
  const rest = words.filter((word) => !telling.includes(word))
  if (rest.length > 0 && (telling.length === 0 || (await hasMany(db, telling, cursor)))) return null
  const ids = await byIndex(db, telling, rest)
  return ids.length <= MOST_SORTED ? ids : null
}

async function hasMany(db: Db, words: Word[], cursor: Cursor | undefined): Promise<boolean> {
  const { rows } = await sql`select from (${newest(SAMPLE, cursor)}) as sample
    where words @@ (${wordsQuery(words)}) limit ${MANY_IN_SAMPLE}::int`.execute(db)
  return rows.length === MANY_IN_SAMPLE
}

/** Returns the words that are not in very many tickets. */
async function tellingOf(db: Db, words: Word[], cursor: Cursor | undefined): Promise<Word[]> {
  const counts = words.map((word) => sql`count(*) filter (where words @@ (${wordsQuery([word])}))`)
  const { rows } = await sql<{ counts: string[] }>`select array[${sql.join(counts)}]::text[] as counts
    from (${newest(SAMPLE, cursor)}) as sample`.execute(db)
  return words.filter((_, place) => Number(rows[0]?.counts[place]) <= MOST_IN_SAMPLE)
}

async function among(db: Db, words: RawBuilder<unknown>, { filters, cursor, most }: Page): Promise<Hits> {
  const part = newest(PART, cursor)
  // As a subquery it is evaluated per ticket; as a join, PostgreSQL may read and sort all tickets.
  const passes = sql`(select ${passesAll(filters)} from tickets where id = ticket_id)`
  const { rows: hits } = await sql<Place>`
    select ticket_id, opened_at from (${part}) as part where words @@ (${words}) and ${passes}
    order by opened_at desc, ticket_id desc limit ${most}::int`.execute(db)
  // A full page: but one may change before it is read, so there may be more.
  const last = hits.length < most ? await endOf(db, part) : hits.at(-1)
  return {
    ids: hits.map(({ ticket_id }) => ticket_id),
    until: last ? [last.opened_at.toISOString(), last.ticket_id, '', ''] : null,
  }
}

type Place = { opened_at: Date; ticket_id: string }

function newest(howMany: number, cursor: Cursor | undefined): RawBuilder<unknown> {
  const older = cursor
    ? sql`where (opened_at, ticket_id) < (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`
    : sql``
  return sql`select ticket_id, opened_at, words from ticket_words ${older}
    order by opened_at desc, ticket_id desc limit ${howMany}::int`
}

/** Returns the last of a part; undefined if nothing follows. */
async function endOf(db: Db, part: RawBuilder<unknown>): Promise<Place | undefined> {
  const { rows } = await sql<Place>`
    select opened_at, ticket_id from (${part}) as part offset ${PART - 1}::int`.execute(db)
  return rows[0]
}

/** Expecting early hits, PostgreSQL would scan the table. @param rest checked in the tickets themselves */
async function byIndex(db: Db, words: Word[], rest: Word[]): Promise<string[]> {
  const occur = rest.length > 0 ? sql`(words || '') @@ (${wordsQuery(rest)})` : sql`true`
  return transact({ db }, async ({ db: trx }) => {
    await sql`select set_config(name, 'off', true)
      from unnest(array['enable_seqscan', 'enable_indexscan', 'enable_indexonlyscan']) as name`.execute(trx)
    return idsOf(
      trx,
      sql`select ticket_id as id from ticket_words where words @@ (${wordsQuery(words)}) and ${occur}
        limit ${MOST_SORTED + 1}::int`,
    )
  })
}

/** Matches each word as a name, in any form known to the Norwegian dictionary, or by what it stands for. */
export function wordsQuery(words: Word[]): RawBuilder<unknown> {
  const each = words.map(({ text, stands }) => {
    const word = withSigns(text)
    const others = stands.map((one) => `'${one.replaceAll("'", "''")}'`).join(' | ')
    const spoken = sql`to_tsquery('simple', ${word}) || to_tsquery('norwegian', ${word})`
    return others ? sql`(${spoken} || ${others}::tsquery)` : sql`(${spoken})`
  })
  return sql.join(each, sql` && `)
}

/** PostgreSQL takes the hyphen in `TOP-4711` and the plus before a phone number for the number's sign. */
function withSigns(word: string): string {
  return /^\d+(:\*)?$/.test(word) ? `${word} | -${word} | +${word}` : word
}
