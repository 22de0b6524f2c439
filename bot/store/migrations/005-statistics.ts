import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const statistics: Migration = { up }

/** Indexes that hold all that is counted, so that the tables themselves are not read. */
async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index tickets_counted on tickets (opened_at, type, urgency)
    include (acknowledged_at, resolved_at)`.execute(db)
  await sql`create index tickets_open on tickets (opened_at)
    where status in ('new', 'in-progress')`.execute(db)
  await sql`create index deliveries_counted on deliveries (created_at, channel, state)`.execute(db)
}
