import { type RawBuilder, sql } from 'kysely'

// The same that as-told.ts says of a row.

/** An agent has resolved it, and nobody whose ticket it is has been told. Those that are so now are found by their index. */
export function isHeldAt(now: Date): RawBuilder<boolean> {
  return sql<boolean>`(status = 'resolved' and held_until > ${now}::timestamptz)`
}

export function statusTold(now: Date): RawBuilder<unknown> {
  return sql`case when not coalesce(${isHeldAt(now)}, false) then status
    when assignee_id is null then 'new' else 'in-progress' end`
}

export function isOpenAsTold(now: Date): RawBuilder<boolean> {
  return sql<boolean>`(status in ('new', 'in-progress') or ${isHeldAt(now)})`
}
