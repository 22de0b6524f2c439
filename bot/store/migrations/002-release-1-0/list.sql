-- The name by which a ticket is sorted, as ticket_words.affected has it, which the release before sorts by: here it can
-- stand in an index with what the list is filtered by.
alter table tickets add column affected_name text collate "C" not null default '';

create function name_of_affected() returns trigger language plpgsql as $$
  begin
    new.affected_name := coalesce(
      (select name_order(name) from people where id = coalesce(new.affected_id, new.reporter_id)), '');
    return new;
  end $$;
create trigger name_of_affected before insert or update of reporter_id, affected_id
  on tickets for each row execute function name_of_affected();

create function affected_is_called() returns trigger language plpgsql as $$
  declare person text := coalesce(new.id, old.id);
  declare called text := coalesce(name_order(new.name), '');
  begin
    -- As after every look into the directory.
    if tg_op = 'UPDATE' and new.name = old.name then return null; end if;
    update tickets set affected_name = called where affected_name <> called and id in (
      select id from tickets where affected_id = person
      union all select id from tickets where reporter_id = person and affected_id is null);
    return null;
  end $$;
create trigger affected_is_called after insert or delete or update of name
  on people for each row execute function affected_is_called();

-- One for each order of the list, with what it is filtered by before (bot/helpdesk/list-alike-table.ts). What PostgreSQL
-- would read each ticket for stands beside: it takes an expression from the index only with the columns that are in it.
-- What they make needless, the release before works with: tickets_alike, ticket_words.affected and its index. The next
-- release drops it.
create index tickets_by_name on tickets (affected_name, opened_at, id);

-- in parts
update tickets set affected_name = affected from ticket_words where ticket_id = id and id in (
  select id from tickets join ticket_words on ticket_id = id where affected_name = '' and affected <> '' limit 1000);

create index tickets_alike_by_time on tickets
  (coalesce(assignee_id, ''), status, type, urgency,
    (case when acknowledged_at is null then 'no' else 'yes' end), opened_at desc, id desc)
  include (assignee_id, acknowledged_at, due_at);
create index tickets_alike_by_number on tickets
  (coalesce(assignee_id, ''), status, type, urgency, number collate "C") include (assignee_id, id);
create index tickets_alike_by_name on tickets
  (coalesce(assignee_id, ''), status, type, urgency, affected_name, opened_at, id) include (assignee_id);
create index tickets_by_due on tickets (due_at, opened_at, id, status, type, urgency, assignee_id)
  where due_at is not null;

-- What waits for a leader is little, of however many alerts they have had: bot/tickets/waiting-alerts-table.ts.
create index tickets_unseen on tickets (id) where status in ('new', 'in-progress') and acknowledged_at is null;
create index history_handed_on on history (by, ticket_id) where what = 'handed-on';
