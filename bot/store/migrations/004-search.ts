import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const search: Migration = { up }

async function up(db: Kysely<unknown>): Promise<void> {
  await wordsTable(db)
  await keepWordsTrue(db)
  await fill(db)
  await listIndexes(db)
}

/** The words by which a ticket is found. They are personal data, and go when what they were taken from goes. */
async function wordsTable(db: Kysely<unknown>): Promise<void> {
  await sql`create table ticket_words (
    ticket_id uuid primary key references tickets on delete cascade,
    opened_at timestamptz not null,
    words tsvector not null
  )`.execute(db)
  await sql`create index ticket_words_search on ticket_words using gin (words)`.execute(db)
  await sql`create index ticket_words_newest on ticket_words (opened_at desc, ticket_id desc)`.execute(db)
  // Names also as they are written: to the Norwegian dictionary Hans and Per are words that mean nothing.
  await sql`create function words_of_ticket(ticket tickets) returns tsvector language sql stable as $$
    select to_tsvector('simple', names) || to_tsvector('norwegian', names || ' ' || answers)
    from (select coalesce(string_agg(name, ' '), '') || ' ' || coalesce(ticket.external_reference, '') as names
          from people where id in (ticket.reporter_id, ticket.affected_id)) as named,
         (select coalesce(string_agg(value, ' '), '') as answers from facts where ticket_id = ticket.id) as answered
  $$`.execute(db)
}

/**
 * In the database itself, so that whoever changes or erases names and answers need not know of the search, and
 * cannot forget it.
 */
async function keepWordsTrue(db: Kysely<unknown>): Promise<void> {
  await sql`create function refresh_ticket_words(ids uuid[]) returns void language sql as $$
    insert into ticket_words (ticket_id, opened_at, words)
    select id, opened_at, words_of_ticket(tickets) from tickets where id = any(ids)
    on conflict (ticket_id) do update set words = excluded.words
  $$`.execute(db)
  await sql`create function ticket_words_changed() returns trigger language plpgsql as $$
    begin
      perform refresh_ticket_words(array[new.id]);
      return null;
    end $$`.execute(db)
  await sql`create trigger words_of_ticket after insert or update of reporter_id, affected_id, external_reference
    on tickets for each row execute function ticket_words_changed()`.execute(db)
  await sql`create function fact_words_changed() returns trigger language plpgsql as $$
    begin
      perform refresh_ticket_words(array(select distinct ticket_id from changed));
      return null;
    end $$`.execute(db)
  for (const [event, rows] of [
    ['insert', 'new'],
    ['update', 'new'],
    ['delete', 'old'],
  ] as const) {
    await sql`create trigger ${sql.id(`words_after_${event}`)} after ${sql.raw(event)} on facts
      referencing ${sql.raw(rows)} table as changed
      for each statement execute function fact_words_changed()`.execute(db)
  }
  await sql`create function name_words_changed() returns trigger language plpgsql as $$
    declare person text := coalesce(new.id, old.id);
    begin
      perform refresh_ticket_words(array(
        select id from tickets where reporter_id = person union select id from tickets where affected_id = person));
      return null;
    end $$`.execute(db)
  await sql`create trigger words_of_name after insert or delete or update of name
    on people for each row execute function name_words_changed()`.execute(db)
}

async function fill(db: Kysely<unknown>): Promise<void> {
  await sql`select refresh_ticket_words(array(select id from tickets))`.execute(db)
}

/** One for each filter of the list, in the list's order. */
async function listIndexes(db: Kysely<unknown>): Promise<void> {
  for (const column of ['status', 'type', 'urgency', 'assignee_id']) {
    const name = sql.id(`tickets_by_${column}`)
    await sql`create index ${name} on tickets (${sql.id(column)}, opened_at desc, id desc)`.execute(db)
  }
  await sql`create index tickets_by_number on tickets (number collate "C")`.execute(db)
}
