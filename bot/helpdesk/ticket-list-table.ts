import { type RawBuilder, sql } from 'kysely'
import type { Db, TicketRow } from '../store/schema.ts'
import {
  type Alike,
  alikeIn,
  countAlike,
  isByAlike,
  selectAlike,
  type Values,
  valuesOnce,
} from './list-alike-table.ts'
import type { Cursor } from './list-cursor.ts'
import { filtersOf, passesAll, statusTold } from './list-filters-table.ts'
import { type Group, type Order, orderOf, sortedBy } from './list-order-table.ts'
import { isOfOpen, type ListQuery } from './list-query.ts'
import { NEWEST_FIRST, type Sort } from './list-sort.ts'
import type { Needs } from './needs.ts'
import { isInMany, isNumbered } from './numbers-table.ts'
import { readSearch, type Search, withPeople } from './search-text.ts'
import { findTickets, matches } from './ticket-words-table.ts'

/** `next`: where to go on. A page can be short and there is more all the same: see ticket-words-table.ts. `sort`: in which order it is. */
export type TicketPage = { rows: TicketRow[]; next: Cursor | null; sort: Sort }

/**
 * A page of tickets from where the last one ended: as fast at the end as at the beginning.
 * @param own null for an agent; otherwise only this person's own tickets, as far as they are told of them
 */
export async function listTickets(
  context: Pick<Needs, 'db' | 'incidentTypes'>,
  query: ListQuery,
  own: { personId: string; now: Date } | null,
): Promise<TicketPage> {
  const { q, cursor, limit } = query
  const { db, incidentTypes } = context
  const read = q ? readSearch(q, incidentTypes) : undefined
  const search = read && (await withPeople(db, read))
  if (search === null) return { rows: [], next: null, sort: query.sort }
  const filters = filtersOf(query, own ? statusTold(own.now) : undefined)
  const page = (source: Source) => pageOf(source, query, context)
  if (own) return page({ of: few([...filters, ...ownOf(own.personId, search)]) })
  if (!search) return page(await passing(db, query))
  if (isInMany(search)) return page({ of: all([...filters, isNumbered(search)]) })
  const { ids, until } = await findTickets(db, search, filters, cursor, limit + 1)
  // What has many hits is found newest first, and in no other order.
  const found = { ...query, sort: until ? NEWEST_FIRST : query.sort }
  const hits = await pageOf({ of: few([...filters, sql`id = any(${ids}::uuid[])`]) }, found, context)
  return { ...hits, next: hits.next ?? until }
}

/** `of`: the tickets that pass, few or all; `alike`: what they have in common by that, when it finds them. */
type Source = { of: From; alike?: Partial<Alike> }
type From = { isFew: boolean; tickets: RawBuilder<unknown> }

/** Group after group, until the page is full. */
async function pageOf(
  source: Source,
  { sort, limit, cursor }: ListQuery,
  context: Pick<Needs, 'db' | 'incidentTypes'>,
): Promise<TicketPage> {
  const values = valuesOnce(context.db)
  const order = await orderOf(context, sort, cursor, values)
  const at = cursor ? order.groups.findIndex(({ of }) => of === cursor[2]) : 0
  const rows: Listed[] = []
  for (const group of order.groups.slice(Math.max(at, 0))) {
    if (isContrary(source.alike, group.alike)) continue
    const after = rows.length === 0 && cursor?.[2] === group.of ? isAfter(order, cursor) : sql<boolean>`true`
    const where = sql<boolean>`${group.where} and ${after}`
    const part = { where, order, limit: limit + 1 - rows.length }
    const from = await fromAlike(source, group, values, { ...part, where: after })
    const found = await read(context.db, from, part)
    rows.push(...found.map((row) => ({ ...row, group: group.of })))
    if (rows.length > limit) break
  }
  const last = rows.length > limit ? rows[limit - 1] : undefined
  const next: Cursor | null = last ? [last.opened_at.toISOString(), last.id, last.group, last.key] : null
  return { rows: rows.slice(0, limit), next, sort }
}

function isContrary(asked: Partial<Alike> = {}, alike: Partial<Alike>): boolean {
  const columns = Object.keys(asked) as (keyof Alike)[]
  return columns.some((column) => alike[column] !== undefined && alike[column] !== asked[column])
}

type Listed = TicketRow & { key: string; group: string }

type Part = { where: RawBuilder<boolean>; order: Order; limit: number }

/**
 * What the group has in common with all that pass may be enough to find its first ones by. Nothing of it may be asked for
 * twice: PostgreSQL would take them for fewer than they are, and sort them all.
 */
async function fromAlike(
  { of, alike }: Source,
  group: Group,
  values: Values,
  { where, order: { by, descending }, limit }: Part,
): Promise<From> {
  const common = alike && { ...alike, ...group.alike }
  if (!common || by || !isByAlike(common)) return of
  return few([isAmong(await selectAlike(common, values, { where, descending, limit }))])
}

async function read(db: Db, from: From, { where, order, limit }: Part): Promise<Omit<Listed, 'group'>[]> {
  const { key, columns } = sortedBy(order)
  const turned = order.descending ? sql`desc` : sql`asc`
  const sorted = sql.join(columns.map((column) => sql`${column} ${turned}`))
  const first = sql`where ${where} order by ${sorted} limit ${limit}::int`
  const { rows } = await sql<Omit<Listed, 'group'>>`
    select tickets.*, ${key} as key from ${order.by === 'affected' ? named(from, first) : from.tickets} ${first}`.execute(
    db,
  )
  return rows
}

/** With the names that they are sorted by. Of few, the first by name are looked up, and then their tickets. */
function named({ isFew, tickets }: From, first: RawBuilder<unknown>): RawBuilder<unknown> {
  const names = sql`select ticket_id, affected, opened_at as words_since from ticket_words`
  if (!isFew) return sql`${tickets} join (${names}) as named on ticket_id = id`
  const theirs = sql`${names} where ticket_id = any(array(select id from ${tickets}))`
  return sql`(select * from (${theirs}) as each ${first}) as named join tickets on ticket_id = id`
}

function isAfter(order: Order, [openedAt, id, , key]: Cursor): RawBuilder<boolean> {
  const { columns } = sortedBy(order)
  const last = [
    ...(columns.length > 2 ? [sql`${key}::text`] : []),
    sql`${openedAt}::timestamptz`,
    sql`${id}::uuid`,
  ]
  const comes = order.descending ? sql`<` : sql`>`
  return sql`(${sql.join(columns)}) ${comes} (${sql.join(last)})`
}

/** At most so many are sorted by what no filter's index has them in. */
const MOST_SORTED = 8_000

/**
 * Those that pass the filters. Left to choose, PostgreSQL takes for granted that those that are open are evenly spread
 * over the years, and reads them all in the order of names or numbers to get to the newest.
 */
async function passing(db: Db, query: ListQuery): Promise<Source> {
  const filters = filtersOf(query)
  if (query.numbers) return { of: few(filters) }
  const isByKey = query.sort.by === 'number' || query.sort.by === 'affected'
  if (isOfOpen(query)) return { of: isByKey ? few(filters) : all(filters) }
  const alike = alikeIn(query)
  if (!isByKey || !isByAlike(alike)) return { of: all(filters), alike }
  const values = valuesOnce(db)
  if ((await countAlike(db, alike, values, MOST_SORTED)) === MOST_SORTED) return { of: all(filters) }
  return { of: few([isAmong(await selectAlike(alike, values, { limit: MOST_SORTED }))]) }
}

function all(filters: RawBuilder<boolean>[]): From {
  return { isFew: false, tickets: sql`(select * from tickets where ${passesAll(filters)}) as tickets` }
}

/** They are few: fetched first and sorted then, never the other way; `offset 0` says so to PostgreSQL. */
function few(filters: RawBuilder<boolean>[]): From {
  return {
    isFew: true,
    tickets: sql`(select * from tickets where ${passesAll(filters)} offset 0) as tickets`,
  }
}

function isAmong(ids: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`id = any(array(${ids}))`
}

/** Two look-ups by index: asked for with "or", PostgreSQL may read all tickets from the newest on. */
function ownOf(personId: string, search: Search | undefined): RawBuilder<boolean>[] {
  const theirs = sql<boolean>`id in (
    select id from tickets where reporter_id = ${personId}
    union select id from tickets where affected_id = ${personId})`
  return search ? [theirs, matches(search)] : [theirs]
}
