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

/** `next`: the place to continue, even after a short page: ticket-words-table.ts. `sort`: as listed. */
export type TicketPage = { rows: TicketRow[]; next: Cursor | null; sort: Sort }

/** Equally fast at the end. @param own limits it to this person's own tickets, as they may see them */
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
  // Many hits can only be found newest first.
  const found = { ...query, sort: until ? NEWEST_FIRST : query.sort }
  const hits = await pageOf({ from: few([...filters, sql`id = any(${ids}::uuid[])`]) }, found, context)
  return { ...hits, next: hits.next ?? until }
}

/** `from`: the tickets that pass; `alike`: their common properties, if useful for finding them. */
type Source = { from: From; alike?: Partial<Alike> }
type From = RawBuilder<unknown>

/** Reads groups in turn until the page is full. */
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

/** Leaves out empty groups, as most are with a few filters: each costs a statement. */
async function withAny(db: Db, groups: Group[], alike: Partial<Alike>, values: Values): Promise<Group[]> {
  const [column] = columnsIn(groups[0]?.alike ?? {})
  if (!column || columnsIn(alike).length === 0) return groups
  const present = await valuesAmong(db, column, alike, values)
  return groups.filter(({ of }) => present.includes(of))
}

type Listed = TicketRow & { key: string; group: string }

type Part = { where: RawBuilder<boolean>; order: SortedBy; limit: number }

/** No condition may be repeated: PostgreSQL would underestimate the rows, and sort them all. */
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
 * Selects tickets by the filters. By itself, PostgreSQL expects open tickets spread evenly over the years,
 * and reads all in order of names or numbers to reach the newest.
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

/** Fetches few tickets before sorting; `offset 0` prevents the opposite order. */
function few(filters: RawBuilder<boolean>[]): From {
  return sql`(select * from tickets where ${passesAll(filters)} offset 0) as tickets`
}

/** Two index look-ups: with "or", PostgreSQL may read all tickets from the newest on. */
function ownOf(personId: string, search: Search | undefined): RawBuilder<boolean>[] {
  const theirs = sql<boolean>`id in (
    select id from tickets where reporter_id = ${personId}
    union select id from tickets where affected_id = ${personId})`
  return search ? [theirs, matches(search)] : [theirs]
}
