-- Search words as before, made quicker: PostgreSQL plans a function in SQL anew with each call, one in PL/pgSQL once for
-- each line. They are made three times for each report.
create or replace function words_of_ticket(ticket tickets) returns tsvector language plpgsql stable as $$
  declare names text;
  declare answers text;
  declare numbers text;
  begin
    select coalesce(string_agg(name, ' '), '') || ' ' || coalesce(ticket.external_reference, '') into names
      from people where id in (ticket.reporter_id, ticket.affected_id);
    select coalesce(string_agg(value, ' '), ''),
        coalesce(string_agg(regexp_replace(value, '(\d) +(?=\d)', '\1', 'g'), ' ')
          filter (where value ~ '\d +\d'), '')
      into answers, numbers from facts where ticket_id = ticket.id;
    return to_tsvector('simple', names || ' ' || answers || ' ' || numbers)
      || to_tsvector('norwegian', names || ' ' || answers)
      || array_to_tsvector(array_remove(
        array[ticket.leader_id, ticket.assignee_id, ticket.type || '/' || coalesce(ticket.cause, '')], null));
  end $$;

create or replace function refresh_ticket_words(ids uuid[]) returns void language plpgsql as $$
  begin
    insert into ticket_words (ticket_id, opened_at, words, affected)
    select tickets.id, opened_at, words_of_ticket(tickets), coalesce(name_order(people.name), '')
    from tickets left join people on people.id = coalesce(affected_id, reporter_id) where tickets.id = any(ids)
    on conflict (ticket_id) do update set words = excluded.words, affected = excluded.affected;
  end $$;

-- The directory tells the same name again with every report: then no words are made anew.
create or replace function name_words_changed() returns trigger language plpgsql as $$
  declare person text := coalesce(new.id, old.id);
  begin
    if tg_op = 'UPDATE' and new.name = old.name then return null; end if;
    perform refresh_ticket_words(array(
      select id from tickets where reporter_id = person union select id from tickets where affected_id = person));
    return null;
  end $$;
