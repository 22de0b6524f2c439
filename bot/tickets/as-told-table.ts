import { type RawBuilder, sql } from 'kysely'

// The same that as-told.ts says of a row.

export function isHeldAt(now: Date): RawBuilder<boolean> {
  return sql<boolean>`(status = 'resolved' and held_until > ${now}::timestamptz)`
}

/**
 * The tickets that are held now: a handful. PostgreSQL plans before it knows the moment, and would take a third of all to be
 * later; `offset 0` has it begin with those that have a time at all, which the index of them gives.
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
