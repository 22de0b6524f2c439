import { type RawBuilder, sql } from 'kysely'
import type { Db, TicketRow } from '../store/schema.ts'
import { statusTold } from '../tickets/as-told-table.ts'
import {
  type Alike,
  alikeIn,
  columnsIn,
  isAlike,
  isByAlike,
  selectAlike,
  type Values,
  valuesAmong,
  valuesOnce,
} from './list-alike-table.ts'
import { filtersOf, inOrder, isAfter, keys, passesAll, type SortedBy } from './list-clauses-table.ts'
import { type Cursor, pageIn } from './list-cursor.ts'
import { type Group, groupsInOrder, type Lists } from './list-order-table.ts'
import { isOfOpen, type ListQuery, NEWEST_FIRST, type Sort } from './list-query.ts'
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
  context: Lists,
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
  if (own) return page({ from: few([...filters, ...ownOf(own.personId, search)]) })
  if (!search) return page(passing(query))
  if (isInMany(search)) return page({ from: all([...filters, isNumbered(search)]) })
  const { ids, until } = await findTickets(db, search, { filters, cursor, most: limit + 1 })
  // What has many hits is found newest first, and in no other order.
  const found = { ...query, sort: until ? NEWEST_FIRST : query.sort }
  const hits = await pageOf({ from: few([...filters, sql`id = any(${ids}::uuid[])`]) }, found, context)
  return { ...hits, next: hits.next ?? until }
}

/** `from`: the tickets that pass; `alike`: what they have in common by that, when it finds them. */
type Source = { from: From; alike?: Partial<Alike> }
type From = RawBuilder<unknown>

/** Group after group, until the page is full. */
async function pageOf(source: Source, { sort, limit, cursor }: ListQuery, context: Lists) {
  const values = valuesOnce(context.db)
  const groups = await groupsInOrder(context, sort, cursor, values)
  const at = cursor ? groups.findIndex(({ of }) => of === cursor[2]) : 0
  const rows: Listed[] = []
  for (const group of await withAny(context.db, groups.slice(Math.max(at, 0)), source.alike ?? {}, values)) {
    const order = { by: group.by, descending: sort.descending }
    const isWithin = rows.length === 0 && cursor?.[2] === group.of
    const after = isWithin ? isAfter(order, cursor) : sql<boolean>`true`
    const part = { where: sql<boolean>`${group.where} and ${after}`, order, limit: limit + 1 - rows.length }
    const found = await read(context.db, await firstOf(source, group, values, part), part)
    rows.push(...found.map((row) => ({ ...row, group: group.of })))
    if (rows.length > limit) break
  }
  const placeOf = (last: Listed): Cursor => [last.opened_at.toISOString(), last.id, last.group, last.key]
  return { ...pageIn(rows, limit, placeOf), sort }
}

/** Each takes a statement: with a few filters most of them are empty. */
async function withAny(db: Db, groups: Group[], alike: Partial<Alike>, values: Values): Promise<Group[]> {
  const [column] = columnsIn(groups[0]?.alike ?? {})
  if (!column || columnsIn(alike).length === 0) return groups
  const present = await valuesAmong(db, column, alike, values)
  return groups.filter(({ of }) => present.includes(of))
}

type Listed = TicketRow & { key: string; group: string }

type Part = { where: RawBuilder<boolean>; order: SortedBy; limit: number }

/**
 * Those of the group. What it has in common with all that pass may be enough to find its first ones by. Nothing of it may
 * be asked for twice: PostgreSQL would take them for fewer than they are, and sort them all.
 */
async function firstOf({ from, alike }: Source, group: Group, values: Values, part: Part): Promise<From> {
  const common = { ...alike, ...group.alike }
  if (alike && isByAlike(common, group.by))
    return few([sql`id = any(array(${await selectAlike(common, values, part)}))`])
  return sql`(select * from ${from} where ${passesAll(isAlike(group.alike))}) as tickets`
}

async function read(db: Db, from: From, { where, order, limit }: Part): Promise<Omit<Listed, 'group'>[]> {
  const { rows } = await sql<Omit<Listed, 'group'>>`
    select *, ${keys[order.by]} as key from ${from} where ${where}
    ${inOrder(order)} limit ${limit}::int`.execute(db)
  return rows
}

/**
 * Those that pass the filters. Left to choose, PostgreSQL takes for granted that those that are open are evenly spread
 * over the years, and reads them all in the order of names or numbers to get to the newest.
 */
function passing(query: ListQuery): Source {
  const filters = filtersOf(query)
  const isByKey = query.sort.by === 'number' || query.sort.by === 'affected'
  if (query.numbers || (isOfOpen(query) && isByKey)) return { from: few(filters) }
  return isOfOpen(query) ? { from: all(filters) } : { from: all(filters), alike: alikeIn(query) }
}

function all(filters: RawBuilder<boolean>[]): From {
  return sql`(select * from tickets where ${passesAll(filters)}) as tickets`
}

/** They are few: fetched first and sorted then, never the other way; `offset 0` says so to PostgreSQL. */
function few(filters: RawBuilder<boolean>[]): From {
  return sql`(select * from tickets where ${passesAll(filters)} offset 0) as tickets`
}

/** Two look-ups by index: asked for with "or", PostgreSQL may read all tickets from the newest on. */
function ownOf(personId: string, search: Search | undefined): RawBuilder<boolean>[] {
  const theirs = sql<boolean>`id in (
    select id from tickets where reporter_id = ${personId}
    union select id from tickets where affected_id = ${personId})`
  return search ? [theirs, matches(search)] : [theirs]
}
