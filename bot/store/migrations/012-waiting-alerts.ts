import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const waitingAlerts: Migration = { up }

/** What waits for a leader is looked up whenever anybody writes. */
async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index deliveries_waiting on deliveries (recipient_id)
    where acknowledged_at is null and recipient_kind in ('leader', 'deputy', 'next-level')`.execute(db)
}
