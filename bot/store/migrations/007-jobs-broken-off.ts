import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const jobsBrokenOff: Migration = { up }

async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table jobs add column broken_off integer not null default 0`.execute(db)
}
