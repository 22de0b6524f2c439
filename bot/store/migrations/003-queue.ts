import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const queue: Migration = { up }

async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table jobs (
    name text not null,
    data jsonb not null,
    urgent boolean not null,
    due_at timestamptz,
    claimed_by uuid,
    attempts integer not null,
    failing_since timestamptz,
    primary key (name, data)
  )`.execute(db)
  await sql`create index jobs_due on jobs (name, urgent desc, due_at) where claimed_by is null`.execute(db)
  await sql`create table instances (id uuid primary key, seen_at timestamptz not null)`.execute(db)
  await sql`create table paces (name text primary key, taken jsonb not null)`.execute(db)
  await sql`alter table ticket_cards add column repeated boolean not null default false`.execute(db)
}
