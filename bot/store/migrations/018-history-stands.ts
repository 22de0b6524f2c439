import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const historyStands: Migration = { up }

async function up(db: Kysely<unknown>): Promise<void> {
  await onlyAddedTo(db)
  await handedOver(db)
}

/**
 * The history is added to and nothing else, whoever asks. Retention and erasing for a person need no exception: what
 * they erase never stands in it. Who must rewrite it all the same, as in a restore, is the owner of the table and says
 * so: `alter table history disable trigger history_stands`.
 */
async function onlyAddedTo(db: Kysely<unknown>): Promise<void> {
  await sql`create function history_stands() returns trigger language plpgsql as $$
    begin
      raise exception 'the history is only added to' using errcode = 'restrict_violation';
    end $$`.execute(db)
  await sql`create trigger history_stands before update or delete or truncate on history
    for each statement execute function history_stands()`.execute(db)
}

/** Tickets that Straks closes by itself (bot/tickets/close-handed-over.ts), counted apart from those that somebody resolved. */
async function handedOver(db: Kysely<unknown>): Promise<void> {
  await sql`alter table tickets add column handed_over boolean not null default false`.execute(db)
  await sql`create index tickets_handed_over on tickets (opened_month, resolved_step) where handed_over`.execute(
    db,
  )
}
