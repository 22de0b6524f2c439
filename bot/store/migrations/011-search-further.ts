import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const searchFurther: Migration = { up }

/**
 * A ticket is found by its leader, by who has it and by what happened too. These stand among its words by their ids,
 * so that a leader of hundreds of tickets may change their name; bot/helpdesk/search-text.ts knows who is called so.
 * What was written is found as it was written too, small words included, and its numbers without their blanks.
 */
async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create or replace function words_of_ticket(ticket tickets) returns tsvector language sql stable as $$
    select to_tsvector('simple', names || ' ' || answers || ' ' || numbers)
      || to_tsvector('norwegian', names || ' ' || answers)
      || array_to_tsvector(array_remove(
        array[ticket.leader_id, ticket.assignee_id, ticket.type || '/' || coalesce(ticket.cause, '')], null))
    from (select coalesce(string_agg(name, ' '), '') || ' ' || coalesce(ticket.external_reference, '') as names
          from people where id in (ticket.reporter_id, ticket.affected_id)) as named,
         (select coalesce(string_agg(value, ' '), '') as answers,
            coalesce(string_agg(regexp_replace(value, '(\\d) +(?=\\d)', '\\1', 'g'), ' ')
              filter (where value ~ '\\d +\\d'), '') as numbers
          from facts where ticket_id = ticket.id) as answered
  $$`.execute(db)
  await sql`drop trigger words_of_ticket on tickets`.execute(db)
  await sql`create trigger words_of_ticket
    after insert or update of reporter_id, affected_id, external_reference, leader_id, assignee_id
    on tickets for each row execute function ticket_words_changed()`.execute(db)
  await sql`create index people_named on people using gin (to_tsvector('simple', name))`.execute(db)
  await sql`select refresh_ticket_words(array(select id from tickets))`.execute(db)
  await openTickets(db)
}

/** In the list's order, with all that it is filtered by: one that does not pass is not read. */
async function openTickets(db: Kysely<unknown>): Promise<void> {
  await sql`drop index tickets_open`.execute(db)
  await sql`create index tickets_open on tickets (opened_at desc, id desc, type, urgency, assignee_id)
    where status in ('new', 'in-progress')`.execute(db)
}
