import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../store/open-database.ts'
import type { Cursor } from './list-cursor.ts'
import { type Search, wordsQuery } from './search-text.ts'

/** How many of the newest tickets are looked through first, and at a time for a common word. */
const PART = 10_000
/** A word that occurs more often than this in a part is common. */
const COMMON_IN_PART = 50
/** At most so many hits are sorted. */
const MOST_SORTED = 2_000

/** `until`: no further than here was looked, and there may be more; null: everything was found. */
export type Found = { ids: string[]; until: Cursor | null }

/**
 * Finds tickets at a cost that does not grow with their number. What is common among the newest is read from there,
 * part by part; what is rare has few hits, which the index of words gives. (To find the newest with a common word,
 * PostgreSQL alone would read and sort them all.)
 */
export async function findTickets(db: Db, search: Search, cursor: Cursor | undefined): Promise<Found> {
  if (search.kind === 'number') return { ids: await byNumber(db, search.prefix), until: null }
  const words = wordsQuery(search.words)
  const part = newestFrom(cursor)
  const inPart = await idsOf(db, sql`select ticket_id as id from (${part}) as part where words @@ (${words})`)
  if (inPart.length > COMMON_IN_PART) return { ids: inPart, until: await endOf(db, part) }
  const all = await byIndex(db, words)
  return all.length > MOST_SORTED ? { ids: inPart, until: await endOf(db, part) } : { ids: all, until: null }
}

/** Whether one ticket at hand is what is searched for. */
export function matches(search: Search): RawBuilder<boolean> {
  if (search.kind === 'number') return sql`starts_with(number, ${search.prefix})`
  return sql`exists (select 1 from ticket_words
    where ticket_id = tickets.id and words @@ (${wordsQuery(search.words)}))`
}

async function byNumber(db: Db, prefix: string): Promise<string[]> {
  return idsOf(
    db,
    sql`select id from tickets where number collate "C" >= ${prefix} and number collate "C" < ${`${prefix}:`}
      order by number collate "C" desc limit ${MOST_SORTED}::int`,
  )
}

function newestFrom(cursor: Cursor | undefined): RawBuilder<unknown> {
  const older = cursor
    ? sql`where (opened_at, ticket_id) < (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`
    : sql``
  return sql`select ticket_id, opened_at, words from ticket_words ${older}
    order by opened_at desc, ticket_id desc limit ${PART}::int`
}

/** The last of a part; null when nothing comes after it. */
async function endOf(db: Db, part: RawBuilder<unknown>): Promise<Cursor | null> {
  const { rows } = await sql<{ opened_at: Date; ticket_id: string }>`
    select opened_at, ticket_id from (${part}) as part offset ${PART - 1}::int`.execute(db)
  const [end] = rows
  return end ? [end.opened_at.toISOString(), end.ticket_id] : null
}

/** One more than `MOST_SORTED` at most. Sure of early hits, PostgreSQL would read the table instead of the index. */
async function byIndex(db: Db, words: RawBuilder<unknown>): Promise<string[]> {
  return db.transaction().execute(async (trx) => {
    await sql`select set_config(name, 'off', true)
      from unnest(array['enable_seqscan', 'enable_indexscan', 'enable_indexonlyscan']) as name`.execute(trx)
    return idsOf(
      trx,
      sql`select ticket_id as id from ticket_words where words @@ (${words}) limit ${MOST_SORTED + 1}::int`,
    )
  })
}

async function idsOf(db: Db, query: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await (query as RawBuilder<{ id: string }>).execute(db)
  return rows.map(({ id }) => id)
}
