import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../store/schema.ts'
import type { Search } from './search-text.ts'

type Numbered = Pick<Extract<Search, { kind: 'number' }>, 'prefix' | 'whole'>

/** A shorter beginning of a number has thousands of tickets: then the list is read, not searched. */
const SHORTEST_SEARCHED = 'YYYY-NNN'.length

export function isInMany(search: Search): search is Extract<Search, { kind: 'number' }> {
  return search.kind === 'number' && search.prefix.length < SHORTEST_SEARCHED
}

/** SQL for numbers that begin so. Limited to their year, plus a day at both ends for the time zone. */
export function isNumbered({ prefix, whole }: Numbered): RawBuilder<boolean> {
  const year = Number(prefix.slice(0, 4))
  const [first, last] = [new Date(Date.UTC(year, 0, 0)), new Date(Date.UTC(year + 1, 0, 2))]
  return sql`(starts_with(number, ${prefix}) or number = ${whole}) and opened_at between ${first} and ${last}`
}

export async function byNumber(db: Db, { prefix, whole }: Numbered): Promise<string[]> {
  return idsOf(
    db,
    sql`select id from tickets where number collate "C" >= ${prefix} and number collate "C" < ${`${prefix}:`}
        or number collate "C" = ${whole}
      order by number collate "C" desc`,
  )
}

/** Finds a number as read out, without its year. */
export async function byEnd(db: Db, end: string): Promise<string[]> {
  return idsOf(
    db,
    sql`select id from tickets
      where number collate "C" = any(array(select year || '-' || ${end}::text from ticket_numbers))`,
  )
}

export async function idsOf(db: Db, query: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await (query as RawBuilder<{ id: string }>).execute(db)
  return rows.map(({ id }) => id)
}
