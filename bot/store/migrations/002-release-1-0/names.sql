-- The directory tells the same name again with every report: then no ticket is looked for, and no search words are made anew.
create or replace function name_words_changed() returns trigger language plpgsql as $$
  declare person text := coalesce(new.id, old.id);
  begin
    if tg_op = 'UPDATE' and new.name = old.name then return null; end if;
    perform refresh_ticket_words(array(
      select id from tickets where reporter_id = person union select id from tickets where affected_id = person));
    return null;
  end $$;
