import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely'
import type { Db, TicketRow } from '../store/schema.ts'
import type { Cursor } from './list-cursor.ts'
import type { ListQuery } from './list-query.ts'
import type { Needs } from './needs.ts'
import { isInMany, isNumbered } from './numbers-table.ts'
import { readSearch, type Search, withPeople } from './search-text.ts'
import { findTickets, matches } from './ticket-words-table.ts'

/** `next`: where to go on. A page can be short and there is more all the same: see ticket-search.ts. */
export type TicketPage = { rows: TicketRow[]; next: Cursor | null }

/**
 * A page of tickets, newest first, from where the last one ended: as fast at the end as at the beginning.
 * @param ownOf null for an agent; otherwise only this person's own tickets
 */
export async function listTickets(
  { db, incidentTypes }: Pick<Needs, 'db' | 'incidentTypes'>,
  query: ListQuery,
  ownOf: string | null,
): Promise<TicketPage> {
  const { q, limit, cursor } = query
  const read = q ? readSearch(q, incidentTypes) : undefined
  const search = read && (await withPeople(db, read))
  if (search === null) return { rows: [], next: null }
  const tickets = passing(db, query)
  if (ownOf) return pageOf(await newest(few(db, own(tickets, db, ownOf, search)), limit), limit, null)
  if (!search) return pageOf(await newest(tickets, limit), limit, null)
  if (isInMany(search)) {
    return pageOf(await newest(tickets.where(isNumbered(search)), limit), limit, null)
  }
  const { ids, until } = await findTickets(db, search, filtersOf(query), cursor, limit + 1)
  const found = tickets.where(sql<boolean>`id = any(${ids}::uuid[])`)
  return pageOf(await newest(few(db, found), limit), limit, until)
}

type Tickets = ReturnType<typeof passing>

/** They are few: fetched first and sorted then, never the other way. */
function few(db: Db, tickets: Tickets) {
  return db
    .with(
      (name) => name('few').materialized(),
      () => tickets,
    )
    .selectFrom('few')
    .selectAll()
}

function newest<Tables, Name extends keyof Tables>(
  tickets: SelectQueryBuilder<Tables, Name, TicketRow>,
  limit: number,
): Promise<TicketRow[]> {
  return tickets
    .orderBy(sql`opened_at`, 'desc')
    .orderBy(sql`id`, 'desc')
    .limit(limit + 1)
    .execute()
}

function pageOf(rows: TicketRow[], limit: number, until: Cursor | null): TicketPage {
  const last = rows[limit - 1]
  const next: Cursor | null = rows.length > limit && last ? [last.opened_at.toISOString(), last.id] : until
  return { rows: rows.slice(0, limit), next }
}

/** Tickets that pass the filters and come after the cursor. */
function passing(db: Db, query: ListQuery) {
  const { cursor } = query
  let tickets = db.selectFrom('tickets').selectAll()
  for (const filter of filtersOf(query)) tickets = tickets.where(filter)
  if (!cursor) return tickets
  return tickets.where(sql<boolean>`(opened_at, id) < (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`)
}

function filtersOf({ status, type, urgency, assignee, attention, due }: ListQuery): RawBuilder<boolean>[] {
  return [
    ...(status === 'open' ? [sql<boolean>`status in ('new', 'in-progress')`] : equal('status', status)),
    ...equal('type', type),
    ...equal('urgency', urgency),
    ...(assignee === 'none' ? [sql<boolean>`assignee_id is null`] : equal('assignee_id', assignee)),
    ...(attention ? [sql<boolean>`needs_attention`] : []),
    ...(due ? [sql<boolean>`due_at > ${due.after} and due_at <= ${due.until}`] : []),
  ]
}

function equal(column: string, value: string | undefined): RawBuilder<boolean>[] {
  return value ? [sql<boolean>`${sql.ref(column)} = ${value}`] : []
}

/** Two look-ups by index: asked for with "or", PostgreSQL may read all tickets from the newest on. */
function own(tickets: Tickets, db: Db, personId: string, search: Search | undefined): Tickets {
  const reported = db.selectFrom('tickets').select('id').where('reporter_id', '=', personId)
  const concerning = db.selectFrom('tickets').select('id').where('affected_id', '=', personId)
  const theirs = tickets.where('id', 'in', reported.union(concerning))
  return search ? theirs.where(matches(search)) : theirs
}
