import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const languages: Migration = { up }

async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table people
    add column language_chosen text,
    add column language_teams text,
    add column language_written text`.execute(db)
}
