import { type RawBuilder, sql } from 'kysely'

// The same conditions as in as-told.ts, in SQL.

export function isHeldAt(now: Date): RawBuilder<boolean> {
  return sql<boolean>`(status = 'resolved' and held_until > ${now}::timestamptz)`
}

/**
 * Returns the tickets held now: a handful. PostgreSQL plans without knowing the time and would expect a third
 * of all to match; `offset 0` makes it start from those with a time, by their index.
 */
export function ticketsHeldAt(now: Date): RawBuilder<unknown> {
  return sql`(select * from (select * from tickets where held_until is not null offset 0) as held
    where ${isHeldAt(now)})`
}

export function statusTold(now: Date): RawBuilder<unknown> {
  return sql`case when not coalesce(${isHeldAt(now)}, false) then status
    when assignee_id is null then 'new' else 'in-progress' end`
}

export function isOpenAsTold(now: Date): RawBuilder<boolean> {
  return sql<boolean>`(status in ('new', 'in-progress') or ${isHeldAt(now)})`
}
