import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const metAt: Migration = { up }

async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table people add column met_at timestamptz`.execute(db)
  await sql`update people set met_at = coalesce(fetched_at, 'epoch')`.execute(db)
  // The default is for instances of the release before, which may still be running.
  await sql`alter table people alter column met_at set not null, alter column met_at set default now()`.execute(
    db,
  )
}
