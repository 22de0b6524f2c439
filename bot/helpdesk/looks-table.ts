import { type RawBuilder, sql } from 'kysely'
import { maskSecrets } from '../../dialogs/secrets.ts'
import type { Db } from '../store/schema.ts'
import { passesAll } from './list-clauses-table.ts'
import { pageIn } from './list-cursor.ts'
import type { LookCursor, LookQuery } from './look-query.ts'
import type { Reads } from './needs.ts'

/** History entries for an agent's views, searches and exports. */
export const lookings = ['viewed', 'searched', 'exported'] as const
export type Looking = (typeof lookings)[number]

/** An agent's view, search or export. Codes and ids, except for `search`, the agent's text. */
export type Look = {
  what: Looking
  by: string
  ticketId?: string
  details?: Record<string, string>
  search?: string | undefined
}

/** Within this, the same view counts once: an open page rereads at every change. Each export counts. */
const ONE_LOOK_MS = 5 * 60_000

/** Must precede the answer: without the log, nothing is shown. Another number of rows is no other view. */
export async function noteLook(look: Look, { db, clock }: Reads): Promise<void> {
  const { what, by, ticketId, details = {}, search } = look
  const now = clock()
  const since = new Date(now.getTime() - ONE_LOOK_MS)
  const [ticket, text] = [ticketId ?? null, search ? maskSecrets(search).text : null]
  const codes = JSON.stringify(details)
  await sql`
    with entry as (
      insert into history (ticket_id, at, what, by, details)
      select ${ticket}::uuid, ${now}, ${what}::text, ${by}::text, ${codes}::jsonb
      where ${what}::text = 'exported' or not exists (
        select from history left join searches on entry = history.id
        where what = ${what}::text and ${IS_LOOK} and by = ${by} and history.at > ${since}
          and ticket_id is not distinct from ${ticket}::uuid
          and details - 'rows' = ${codes}::jsonb - 'rows' and text is not distinct from ${text}::text)
      returning id
    )
    insert into searches (entry, at, text) select id, ${now}, ${text}::text from entry
    where ${text}::text is not null`.execute(db)
}

/** In the exact form of the indexes. */
const IS_LOOK = sql<boolean>`history.what in (${sql.join(lookings.map((one) => sql.lit(one)))})`

export type LookRow = {
  id: string
  at: Date
  what: Looking
  by: string
  details: Record<string, string>
  number: string | null
  search: string | null
}

/** Returns entries, latest first, after the previous page. `next`: the place to continue, if any. */
export async function listLooks(
  db: Db,
  query: LookQuery,
): Promise<{ rows: LookRow[]; next: LookCursor | null }> {
  const most = query.limit + 1
  // Entries of one ticket are few, and must not be searched for among all.
  const found = query.ticket ? ofTicket(query, query.ticket) : byKind(query, most)
  const { rows } = await sql<LookRow>`
    with looks as materialized (select * from (${found}) as found order by at desc, id desc limit ${most}::int)
    select looks.id::text, looks.at, looks.what, by, details, number, text as search from looks
    left join tickets on tickets.id = ticket_id left join searches on entry = looks.id
    order by looks.at desc, looks.id desc`.execute(db)
  return pageIn(rows, query.limit, ({ at, id }) => [at.toISOString(), id])
}

/** Selects the last of each kind in index order, also for one person. */
function byKind(query: LookQuery, most: number): RawBuilder<unknown> {
  const kinds = query.what ? [query.what] : lookings
  return sql`select last.* from unnest(array[${sql.join(kinds.map((one) => sql.lit(one)))}]) as kind (name),
    lateral (select * from history where what = kind.name and ${IS_LOOK} and ${passes(query)}
      order by at desc, id desc limit ${most}::int) as last`
}

function ofTicket(query: LookQuery, number: string): RawBuilder<unknown> {
  const kind = query.what ? sql`what = ${query.what}` : sql`true`
  return sql`select * from (
      with all_of_it as materialized (
        select * from history where ticket_id = (select id from tickets where number = ${number})
      ) select * from all_of_it as history
    ) as history where ${IS_LOOK} and ${kind} and ${passes(query)}`
}

function passes({ by, from, to, cursor }: LookQuery): RawBuilder<unknown> {
  return passesAll([
    ...(by ? [sql<boolean>`by = ${by}`] : []),
    ...(from ? [sql<boolean>`at >= ${from}`] : []),
    ...(to ? [sql<boolean>`at < ${to}`] : []),
    ...(cursor ? [sql<boolean>`(at, id) < (${cursor[0]}::timestamptz, ${cursor[1]}::bigint)`] : []),
  ])
}

export async function searchesBy(db: Db, personId: string): Promise<{ at: Date; text: string }[]> {
  return db
    .selectFrom('searches')
    .innerJoin('history', 'history.id', 'searches.entry')
    .select(['searches.at', 'searches.text'])
    .where('history.by', '=', personId)
    .orderBy('searches.at')
    .execute()
}
