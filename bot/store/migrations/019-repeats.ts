import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const repeats: Migration = { up }

/** What may have arrived is repeated several times, so the repeats are counted: no row is written anew for it. */
async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table deliveries add column repeats integer not null default 0`.execute(db)
  await sql`update deliveries set repeats = 1 where repeated`.execute(db)
  await sql`alter table deliveries drop column repeated`.execute(db)
  await sql`alter table ticket_cards
    add column repeats integer not null default 0,
    add column due_at timestamptz`.execute(db)
  await sql`update ticket_cards set repeats = repeated::integer, due_at = created_at + interval '10 seconds'
    where activity_id is null`.execute(db)
  await sql`alter table ticket_cards drop column repeated`.execute(db)
  // When a mail last got through is asked every minute, also while none does.
  await sql`create index deliveries_mailed on deliveries (sent_at)
    where channel = 'email' and sent_at is not null`.execute(db)
}
