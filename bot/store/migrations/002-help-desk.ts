import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const helpDesk: Migration = { up }

async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table comments (
    id uuid primary key,
    ticket_id uuid not null references tickets,
    at timestamptz not null,
    by text not null,
    text text not null
  )`.execute(db)
  await sql`create index comments_by_ticket on comments (ticket_id)`.execute(db)
  await sql`create table agents (person_id text primary key, seen_at timestamptz not null)`.execute(db)
}
