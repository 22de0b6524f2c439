import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const restricted: Migration = { up }

/**
 * Answers and comments of tickets whose processing is restricted lie here instead, out of the reach of whatever reads,
 * searches, sends or erases: bot/tickets/restriction.ts.
 */
async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table restrictions (
    ticket_id uuid not null references tickets,
    person_id text not null,
    since timestamptz not null,
    primary key (ticket_id, person_id)
  )`.execute(db)
  for (const table of ['facts', 'comments']) {
    const aside = sql.id(`restricted_${table}`)
    await sql`create table ${aside} (like ${sql.id(table)} including all,
      foreign key (ticket_id) references tickets)`.execute(db)
  }
}
