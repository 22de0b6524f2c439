-- The words by which a ticket is found, and the name by which it is sorted: of the affected person, empty when nobody
-- knows it any more. They are personal data, and go when what they were taken from goes.
create table ticket_words (
  ticket_id uuid primary key references tickets on delete cascade,
  opened_at timestamptz not null,
  words tsvector not null,
  affected text collate "C" not null
);
create index ticket_words_search on ticket_words using gin (words);
create index ticket_words_newest on ticket_words (opened_at desc, ticket_id desc);
create index ticket_words_by_affected on ticket_words (affected, opened_at, ticket_id);

-- As a Norwegian list of names has them, on every database: the last letters come last. dialogs/name-order.ts says the same.
create function name_order(name text) returns text language sql immutable as $$
  select translate(lower(translate(name, 'ÆØÅ', 'æøå')), 'æøå', '{|}') collate "C"
  $$;

-- Names also as they are written: to the Norwegian dictionary Hans and Per are words that mean nothing. What was written
-- is found as it was written too, small words included, and its numbers without their blanks. Leader, assignee and what
-- happened stand among the words by their ids, so that a leader of hundreds of tickets may change their name;
-- bot/helpdesk/search-text.ts knows who is called so.
create function words_of_ticket(ticket tickets) returns tsvector language sql stable as $$
  select to_tsvector('simple', names || ' ' || answers || ' ' || numbers)
    || to_tsvector('norwegian', names || ' ' || answers)
    || array_to_tsvector(array_remove(
      array[ticket.leader_id, ticket.assignee_id, ticket.type || '/' || coalesce(ticket.cause, '')], null))
  from (select coalesce(string_agg(name, ' '), '') || ' ' || coalesce(ticket.external_reference, '') as names
        from people where id in (ticket.reporter_id, ticket.affected_id)) as named,
       (select coalesce(string_agg(value, ' '), '') as answers,
          coalesce(string_agg(regexp_replace(value, '(\d) +(?=\d)', '\1', 'g'), ' ')
            filter (where value ~ '\d +\d'), '') as numbers
        from facts where ticket_id = ticket.id) as answered
  $$;

-- In the database itself, so that whoever changes or erases names and answers need not know of the search, and cannot
-- forget it.
create function refresh_ticket_words(ids uuid[]) returns void language sql as $$
  insert into ticket_words (ticket_id, opened_at, words, affected)
  select tickets.id, opened_at, words_of_ticket(tickets), coalesce(name_order(people.name), '')
  from tickets left join people on people.id = coalesce(affected_id, reporter_id) where tickets.id = any(ids)
  on conflict (ticket_id) do update set words = excluded.words, affected = excluded.affected
  $$;

create function ticket_words_changed() returns trigger language plpgsql as $$
  begin
    perform refresh_ticket_words(array[new.id]);
    return null;
  end $$;
create trigger words_of_ticket
  after insert or update of reporter_id, affected_id, external_reference, leader_id, assignee_id
  on tickets for each row execute function ticket_words_changed();

create function fact_words_changed() returns trigger language plpgsql as $$
  begin
    perform refresh_ticket_words(array(select distinct ticket_id from changed));
    return null;
  end $$;
create trigger words_after_insert after insert on facts referencing new table as changed
  for each statement execute function fact_words_changed();
create trigger words_after_update after update on facts referencing new table as changed
  for each statement execute function fact_words_changed();
create trigger words_after_delete after delete on facts referencing old table as changed
  for each statement execute function fact_words_changed();

create function name_words_changed() returns trigger language plpgsql as $$
  declare person text := coalesce(new.id, old.id);
  begin
    perform refresh_ticket_words(array(
      select id from tickets where reporter_id = person union select id from tickets where affected_id = person));
    return null;
  end $$;
create trigger words_of_name after insert or delete or update of name
  on people for each row execute function name_words_changed();

-- What is held on people: docs/annotation.ts says how it is written.
comment on table ticket_words is 'Finne en sak igjen.
words | søkeord fra navn og svar, og id-er til leder og saksbehandler | none | source
affected | navnet til den det gjelder, som listen sorteres etter | agent | source
ticket_id opened_at | no personal data';
