import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../store/schema.ts'

/** Returns the tickets not archived in their present state. */
export async function notArchived(db: Db, ids: string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('tickets')
    .select('id')
    .where(sql<boolean>`id = any(${ids}::uuid[]) and not ${isArchived}`)
    .execute()
  return rows.map(({ id }) => id)
}

const endedAt = sql`coalesce(resolved_at, (
    select max(at) from history where ticket_id = tickets.id and what = 'withdrawn'
  ), opened_at)`

/** The time counts from the ticket's end: an open one still needs its answers. Restricted ones are kept. */
export const endedBefore = (since: Date): RawBuilder<boolean> => sql<boolean>`(
  status in ('resolved', 'withdrawn')
  and ${since} > ${endedAt}
  and not exists (select from restrictions where ticket_id = tickets.id)
)`

/** In the present state: later changes, or new facts and comments, are not in the archive. */
export const isArchived: RawBuilder<boolean> = sql<boolean>`(
  archived_at is not null and archived_at >= ${endedAt}
  and not exists (select from facts where ticket_id = tickets.id)
  and not exists (select from comments where ticket_id = tickets.id)
)`
