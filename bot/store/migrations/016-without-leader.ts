import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const withoutLeader: Migration = { up }

/** Alerts without anybody to go to are counted by themselves, and no other failed delivery is read for it. */
async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index deliveries_without_leader on deliveries (created_month, channel, state)
    where last_error = 'no-leader'`.execute(db)
}
