import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../store/schema.ts'
import { transact } from '../store/transact.ts'
import { passesAll } from './list-clauses-table.ts'
import type { Cursor } from './list-cursor.ts'
import { byEnd, byNumber, idsOf, isNumbered } from './numbers-table.ts'
import type { Search, Word } from './search-text.ts'

/** So many of the newest tickets tell whether a search has many hits, and so many hits among them are many. */
const SAMPLE = 2_000
const MANY_IN_SAMPLE = 10
/** How many tickets are looked through at a time when it has. */
const PART = 3_000
/** A word in more than a fifth of the sample tells little: to read all that the index has of it would take too long. */
const MOST_IN_SAMPLE = SAMPLE / 5
const MOST_SORTED = 2_000

export type Hits = {
  /** Some of these may not pass the filters. */
  ids: string[]
  /** No further than here was looked, and there may be more; null: these are all. */
  until: Cursor | null
}

/** `filters`: what a ticket must be as well; `most`: how many are needed for a page, which goes on from the cursor. */
type Page = { filters: RawBuilder<boolean>[]; cursor: Cursor | undefined; most: number }

/**
 * Finds tickets at a cost that does not grow with their number. What has many hits among the newest is read from
 * there, in the list's order, until a page is full; what is rare has few hits, which the index of words gives. (To find
 * the newest of many hits, PostgreSQL alone would read and sort them all.)
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

/** Whether one ticket at hand is what is searched for. */
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

/** All hits, unless there are many. */
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

/** Those of the words that are not in very many tickets. */
async function tellingOf(db: Db, words: Word[], cursor: Cursor | undefined): Promise<Word[]> {
  const counts = words.map((word) => sql`count(*) filter (where words @@ (${wordsQuery([word])}))`)
  const { rows } = await sql<{ counts: string[] }>`select array[${sql.join(counts)}]::text[] as counts
    from (${newest(SAMPLE, cursor)}) as sample`.execute(db)
  return words.filter((_, place) => Number(rows[0]?.counts[place]) <= MOST_IN_SAMPLE)
}

async function among(db: Db, words: RawBuilder<unknown>, { filters, cursor, most }: Page): Promise<Hits> {
  const part = newest(PART, cursor)
  // As a value of its own it is looked up ticket by ticket; as a join, PostgreSQL may read and sort all tickets.
  const passes = sql`(select ${passesAll(filters)} from tickets where id = ticket_id)`
  const { rows: hits } = await sql<Place>`
    select ticket_id, opened_at from (${part}) as part where words @@ (${words}) and ${passes}
    order by opened_at desc, ticket_id desc limit ${most}::int`.execute(db)
  // Enough for a page: but one may have changed by the time it is read, and then there is more all the same.
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

/** The last of a part; undefined when nothing comes after it. */
async function endOf(db: Db, part: RawBuilder<unknown>): Promise<Place | undefined> {
  const { rows } = await sql<Place>`
    select opened_at, ticket_id from (${part}) as part offset ${PART - 1}::int`.execute(db)
  return rows[0]
}

/**
 * One more than `MOST_SORTED` at most. Sure of early hits, PostgreSQL would read the table instead of the index.
 * @param rest words that must occur as well, and are looked for in the tickets themselves
 */
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
