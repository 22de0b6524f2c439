import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const leases: Migration = { up }

/**
 * A claim on a job ends by itself, so nobody keeps a list of who is alive any more. What is claimed now is free soon.
 * Whose turn a job is stands in its row.
 */
async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop table instances`.execute(db)
  await sql`alter table jobs add column claimed_until timestamptz, add column person text,
    add column turn integer not null default 0`.execute(db)
  await sql`update jobs set claimed_until = statement_timestamp() where claimed_by is not null`.execute(db)
  await sql`drop index jobs_due`.execute(db)
  await sql`create index jobs_waiting on jobs (name, urgent desc, turn, due_at) where claimed_by is null`.execute(
    db,
  )
  await sql`create index jobs_of_person on jobs (person, name, turn) where person is not null`.execute(db)
  await sql`create index jobs_claimed on jobs (claimed_until) where claimed_by is not null`.execute(db)
  // What readiness writes to see that anything can be written.
  await sql`create unlogged table probes (page integer not null)`.execute(db)
}
