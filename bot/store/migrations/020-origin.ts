import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { written } from '../origin.ts'

export const origin: Migration = { up }

/** By which it is noticed that an older state was put back. */
async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table installation add column written text, add column folder text`.execute(db)
  await sql`update installation set written = ${written}`.execute(db)
}
