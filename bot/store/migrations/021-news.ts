import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const news: Migration = { up }

/**
 * What is said to those whose ticket it is, is a delivery as well. It is not counted among what others are told.
 * Why one did not get through is kept in a word, beside the code.
 */
async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table deliveries add column about text, add column reason text`.execute(db)
  await sql`drop index deliveries_counted`.execute(db)
  await sql`create index deliveries_counted on deliveries (created_month, channel, state)
    where recipient_kind <> 'employee'`.execute(db)
  // Nobody does these any more.
  await sql`delete from jobs where name like 'tell-%'`.execute(db)
}
