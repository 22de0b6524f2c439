import { type RawBuilder, sql } from 'kysely'
import type { Cursor } from './list-cursor.ts'
import type { ListFilters } from './list-query.ts'

/** Returns conditions for the filters, except the search. `statusNow`: the status as the caller sees it. */
export function filtersOf(
  { status, open, type, urgency, assignee, attention, due, numbers }: ListFilters,
  statusNow = sql`status`,
): RawBuilder<boolean>[] {
  return [
    ...(open ? [sql<boolean>`${statusNow} in ('new', 'in-progress')`] : []),
    ...(status ? [sql<boolean>`${statusNow} = ${status}`] : []),
    ...equal('type', type),
    ...equal('urgency', urgency),
    ...(assignee === 'none' ? [sql<boolean>`assignee_id is null`] : equal('assignee_id', assignee)),
    ...(attention ? [sql<boolean>`needs_attention`] : []),
    ...(due ? [sql<boolean>`due_at > ${due.after} and due_at <= ${due.until}`] : []),
    ...(numbers ? [sql<boolean>`number collate "C" = any(${numbers}::text[])`] : []),
  ]
}

function equal(column: string, value: string | undefined): RawBuilder<boolean>[] {
  return value ? [sql<boolean>`${sql.ref(column)} = ${value}`] : []
}

export function passesAll(filters: RawBuilder<boolean>[]): RawBuilder<boolean> {
  return sql`${sql.join([sql`true`, ...filters], sql` and `)}`
}

/** The sort key within a group; before the time of opening, unless it is that. */
export type Key = 'openedAt' | 'number' | 'affected' | 'dueAt'
export type SortedBy = { by: Key; descending: boolean }

/** `last`: the value in the last ticket of the previous page. */
type Column = { name: string; sorted: RawBuilder<unknown>; last: (cursor: Cursor) => RawBuilder<unknown> }

const opened: Column[] = [
  { name: 'opened_at', sorted: sql`opened_at`, last: ([openedAt]) => sql`${openedAt}::timestamptz` },
  { name: 'id', sorted: sql`id`, last: ([, id]) => sql`${id}::uuid` },
]
const text = ([, , , key]: Cursor) => sql`${key}::text`
const time = ([, , , key]: Cursor) => sql`${key}::timestamptz`

const columns: Record<Key, Column[]> = {
  openedAt: opened,
  number: [{ name: 'number', sorted: sql`number collate "C"`, last: text }],
  affected: [{ name: 'affected_name', sorted: sql`affected_name`, last: text }, ...opened],
  dueAt: [{ name: 'due_at', sorted: sql`due_at`, last: time }, ...opened],
}

/** The sort key's value for the cursor, besides the time of opening. */
export const keys: Record<Key, RawBuilder<string>> = {
  openedAt: sql`''`,
  number: sql`number`,
  affected: sql`affected_name`,
  dueAt: sql`due_at::text`,
}

/** Includes the id. */
export function columnsOf(by: Key): RawBuilder<unknown> {
  return sql.join([...new Set([...columns[by].map(({ name }) => name), 'id'])].map((name) => sql.ref(name)))
}

export function inOrder({ by, descending }: SortedBy): RawBuilder<unknown> {
  const turned = descending ? sql`desc` : sql`asc`
  return sql`order by ${sql.join(columns[by].map(({ sorted }) => sql`${sorted} ${turned}`))}`
}

export function isAfter({ by, descending }: SortedBy, cursor: Cursor): RawBuilder<boolean> {
  const sorted = columns[by].map((column) => column.sorted)
  const last = columns[by].map((column) => column.last(cursor))
  return sql`(${sql.join(sorted)}) ${descending ? sql`<` : sql`>`} (${sql.join(last)})`
}
