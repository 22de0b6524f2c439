import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const turns: Migration = { up }

async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table conversations add column turns integer not null default 0`.execute(db)
}
