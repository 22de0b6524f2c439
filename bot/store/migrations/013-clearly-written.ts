import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const clearlyWritten: Migration = { up }

/** Beside Teams' language only what somebody clearly writes is kept from now on; until here any guess was. */
async function up(db: Kysely<unknown>): Promise<void> {
  await sql`update people set language_written = null where language_teams is not null`.execute(db)
}
