import { type RawBuilder, sql } from 'kysely'
import type { ListFilters } from './list-query.ts'

/** What a ticket must be to pass; what is searched for aside. `statusNow`: for who asks. */
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
