import { type RawBuilder, sql } from 'kysely'
import { urgencies } from '../../dialogs/incident-type.ts'
import { ticketStatuses } from '../store/codes.ts'
import type { Db } from '../store/schema.ts'
import { columnsOf, inOrder, type Key, passesAll, type SortedBy } from './list-clauses-table.ts'
import type { ListFilters } from './list-query.ts'

/** The properties by which tickets are grouped. `assignee`: empty for none. `acknowledged`: yes or no. */
export type Alike = { assignee: string; status: string; type: string; urgency: string; acknowledged: string }

export function alikeIn({ assignee, status, type, urgency }: ListFilters): Partial<Alike> {
  return {
    ...(assignee && { assignee: assignee === 'none' ? '' : assignee }),
    ...(status && { status }),
    ...(type && { type }),
    ...(urgency && { urgency }),
  }
}

/** Conditions for a single ticket to have these properties. */
export function isAlike(alike: Partial<Alike>): RawBuilder<boolean>[] {
  return columnsIn(alike).map((column) => {
    if (column !== 'assignee') return sql`${inIndex[column]} = ${alike[column]}`
    return alike.assignee === '' ? sql`assignee_id is null` : sql`assignee_id = ${alike.assignee}`
  })
}

export function columnsIn(alike: Partial<Alike>): (keyof Alike)[] {
  return Object.keys(alike) as (keyof Alike)[]
}

/** Each property's values, read at most once per page. `assignee`: includes an empty one for none. */
export type Values = Record<keyof Alike, () => Promise<readonly string[]>>

export function valuesOnce(db: Db): Values {
  const once = (column: 'assignee' | 'type') => {
    let reading: Promise<string[]> | undefined
    return () => {
      reading ??= valuesIn(db, inIndex[column])
      return reading
    }
  }
  return {
    assignee: once('assignee'),
    status: async () => ticketStatuses,
    type: once('type'),
    urgency: async () => urgencies,
    acknowledged: async () => ['no', 'yes'],
  }
}

const inIndex: Record<keyof Alike, RawBuilder<unknown>> = {
  assignee: sql`coalesce(assignee_id, '')`,
  status: sql`status`,
  type: sql`type`,
  urgency: sql`urgency`,
  acknowledged: sql`case when acknowledged_at is null then 'no' else 'yes' end`,
}

const asFiltered = ['assignee', 'status', 'type', 'urgency'] as const

/** The index columns that precede each sort key. */
const together: Record<Key, readonly (keyof Alike)[]> = {
  openedAt: [...asFiltered, 'acknowledged'],
  number: asFiltered,
  affected: asFiltered,
  dueAt: [],
}

/** Tells whether to look by properties: one alone, except the assignee, is in most tickets or in an index. */
export function isByAlike(alike: Partial<Alike>, by: Key = 'openedAt'): boolean {
  return together[by].length > 0 && (alike.assignee !== undefined || columnsIn(alike).length > 1)
}

/** `order`: of the first tickets; undefined if any will do. */
type Part = { where?: RawBuilder<boolean>; order?: SortedBy; limit: number }

/**
 * Selects the ids of the first tickets with these properties. The other properties have few values: each
 * combination is looked up in the index, in order. By itself, PostgreSQL takes properties for independent,
 * and searches all urgent tickets for a type that never is.
 */
export async function selectAlike(
  alike: Partial<Alike>,
  values: Values,
  { where = sql`true`, order, limit }: Part,
): Promise<RawBuilder<unknown>> {
  const by = order?.by ?? 'openedAt'
  const columns = together[by]
  const each = await Promise.all(columns.map((column) => eachOf(column, alike, values)))
  const sorted = order ? inOrder(order) : sql``
  return sql`
    select first.id
    from ${sql.join(each)}, lateral (
        select ${columnsOf(by)} from tickets
        where ${areOf(columns)} and ${where}
        ${sorted} limit ${limit}::int
      ) as first
    ${sorted} limit ${limit}::int`
}

/** Returns the values of a column among such tickets; fast even if most values do not occur. */
export async function valuesAmong(
  db: Db,
  column: keyof Alike,
  alike: Partial<Alike>,
  values: Values,
): Promise<string[]> {
  const columns = together.openedAt
  const others = columns.filter((other) => other !== column)
  const each = await Promise.all(others.map((other) => eachOf(other, alike, values)))
  const { rows } = await sql<{ value: string }>`
    select ${of(column)} as value from ${await eachOf(column, alike, values)}
    where exists (
      select from ${sql.join(each)}, lateral (select from tickets where ${areOf(columns)} limit 1) as any_one
    )`.execute(db)
  return rows.map(({ value }) => value)
}

async function eachOf(column: keyof Alike, alike: Partial<Alike>, values: Values) {
  const value = alike[column]
  return sql`unnest(${value === undefined ? await values[column]() : [value]}::text[]) as ${of(column)}`
}

function areOf(columns: readonly (keyof Alike)[]): RawBuilder<boolean> {
  return passesAll(columns.map((column) => sql`${inIndex[column]} = ${of(column)}`))
}

function of(column: keyof Alike): RawBuilder<unknown> {
  return sql.ref(`of_${column}`)
}

/** Reads all values by jumping through the index, which is fast as there are few. */
async function valuesIn(db: Db, value: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await sql<{ value: string }>`
    with recursive each (value) as (
      (select ${value} from tickets order by 1 limit 1)
      union all
      select (select ${value} from tickets where ${value} > each.value order by 1 limit 1)
      from each where each.value is not null
    ) select value from each where value is not null`.execute(db)
  return rows.map((row) => row.value)
}
