/* prepared */
    insert into rate_limits (name, taken) values ($1::text, $2::jsonb)
    on conflict (name) do update
      set taken = case rate_limits.name when $3 then (select coalesce(jsonb_agg(one), '[]') 
    from jsonb_array_elements(rate_limits.taken) as one
    where one::bigint > $4::bigint and one::bigint <= $5::bigint) end || excluded.taken
      where (rate_limits.name <> $6 or (select count(*) 
    from jsonb_array_elements(rate_limits.taken) as one
    where one::bigint > $7::bigint and one::bigint <= $8::bigint) < $9::integer)
    returning name;

/* prepared */
    select people.id, people.name, mail, phone, department, people.fetched_at, met_at,
      language_chosen, language_teams, language_written,
      coalesce(turns, 0) as turns, current_draft_id as "currentDraftId",
      activities.id as activity_id, activities.draft_id as about, answered_at,
      answers, drafts.person_id as drafted_by, devices,
      tickets.id is not null as filed,
      exists (select from tickets where reporter_id = $1)
        or exists (select from tickets where affected_id = $2) as "hasTickets",
      exists (
    select alerts.id, alerts.ticket_id, alerts.created_at, tickets.type, tickets.cause, tickets.urgency,
      tickets.number, tickets.opened_at,
      coalesce(tickets.affected_id, tickets.reporter_id) as about
    from (
      select id, ticket_id, created_at from deliveries
      where ("deliveries"."recipient_id" = $3
    and "deliveries"."recipient_kind" in ('leader', 'deputy', 'next-level')
    and "deliveries"."occasion" in ('report', 'reminder')
    and ("deliveries"."state" in ('sent', 'unknown') or "deliveries"."attempt_started_at" is not null)) and acknowledged_at is null
      offset 0
    ) as alerts
    cross join lateral (
      select * from tickets
      where id = alerts.ticket_id and acknowledged_at is null and status in ('new', 'in-progress')
      offset 0
    ) as tickets
    where not exists (select from history
    where history.ticket_id = tickets.id and what = 'handed-on' and by = $4)) as "hasAlerts"
    from (values ($5::uuid)) as pressed (draft_id)
    left join conversations on conversations.id = $6
    left join activities on conversation_id = $7 and activities.id = $8
    left join people on people.id = $9
    left join devices on devices.person_id = people.id
    left join drafts on drafts.id = coalesce(pressed.draft_id, current_draft_id)
    left join tickets on tickets.id = pressed.draft_id;

/* prepared */
    select tickets.id, number, type, said.asked
    from tickets join lateral (
      select at, true as asked from comments
    where ticket_id = tickets.id and not internal and by <> reporter_id and by is distinct from affected_id and not exists (
      select from deliveries
      where ticket_id = tickets.id and recipient_id = by and recipient_kind in ($1, $2, $3)
    ) and not exists (
      select from history
      where ticket_id = tickets.id and what = 'resolved' and details ->> 'comment' = comments.id::text
    ) union all select resolved_at, false where status = 'resolved'
    ) as said on said.at >= $4
    where (reporter_id = $5 or affected_id = $6) and not exists (
      select from comments where ticket_id = tickets.id and by = $7 and at > said.at
    )
    order by said.asked desc, said.at desc limit 1;

/* prepared */
    select to_json(tickets) as ticket,
      (select coalesce(json_object_agg(name, value order by position), '{}')
        from facts where ticket_id = tickets.id) as facts,
      (select coalesce(json_agg(deliveries order by created_at, recipient_kind <> 'desk', id), '[]')
        from deliveries where ticket_id = tickets.id) as deliveries,
      (select coalesce(json_agg(json_build_object('id', id, 'number', number, 'type', type, 'cause', cause,
          'status', status, 'reporter_id', reporter_id, 'affected_id', affected_id,
          'acknowledged', acknowledged_at is not null,
          'told', (select coalesce(json_agg(json_build_object('recipient_kind', recipient_kind,
              'recipient_id', recipient_id, 'occasion', occasion)), '[]')
            from deliveries where ticket_id = other.id)) order by number), '[]')
        from tickets as other
        where id <> tickets.id and (filed_with = first_filed or id = first_filed)) as together,
      (select coalesce(json_agg(people), '[]') from people where id = any(array(
        select unnest(array[reporter_id, affected_id, leader_id, assignee_id])
        union select unnest(array[recipient_id, named_by]) from deliveries where ticket_id = tickets.id
        union select by from history where ticket_id = tickets.id and what in ('assigned', 'resolved', 'reopened', 'leader-away', 'handed-on', 'decided', 'confirmed')
        union select by from confirmations where ticket_id = tickets.id))) as people,
      (select coalesce(json_agg(json_build_object('what', what, 'by', by, 'details', details, 'at', at) order by id), '[]')
        from history where ticket_id = tickets.id and what in ('assigned', 'resolved', 'reopened', 'leader-away', 'handed-on', 'decided', 'confirmed')) as events,
      (select coalesce(json_agg(comments order by at), '[]')
        from comments where ticket_id = tickets.id) as comments,
      (select coalesce(json_agg(confirmations order by at), '[]')
        from confirmations where ticket_id = tickets.id and (source <> 'employee' or at > coalesce(
  (select max(since) from restrictions where ticket_id = confirmations.ticket_id), '-infinity'))) as confirmations,
      exists (select from restrictions where ticket_id = tickets.id) as restricted
    from tickets cross join lateral (select coalesce(filed_with, tickets.id) as first_filed) as filed
    where tickets.id = $1;

/* prepared */
    with turn as (
      insert into conversations (id, person_id, service_url, tenant_id, updated_at, current_draft_id, turns)
      values ($1, $2, $3, $4, $5, $6, $7)
      on conflict (id) do update
      set person_id = excluded.person_id, service_url = excluded.service_url, tenant_id = excluded.tenant_id,
        updated_at = excluded.updated_at, current_draft_id = excluded.current_draft_id, turns = excluded.turns
      where conversations.turns = $8
      returning id
    )
    insert into activities (conversation_id, id, draft_id, received_at)
    select id, $9, $10::uuid, $11::timestamptz from turn
    returning id;

/* prepared */
    with turn as (
      insert into conversations (id, person_id, service_url, tenant_id, updated_at, current_draft_id, turns)
      values ($1, $2, $3, $4, $5, $6, $7)
      on conflict (id) do update
      set person_id = excluded.person_id, service_url = excluded.service_url, tenant_id = excluded.tenant_id,
        updated_at = excluded.updated_at, current_draft_id = excluded.current_draft_id, turns = excluded.turns
      where conversations.turns = $8
      returning id
    ), "saved_0" as (insert into drafts (id, type, answers, updated_at, conversation_id, person_id)
    select $9::uuid, $10, $11::jsonb, $12::timestamptz,
      $13, $14
    from turn on conflict (id) do update
    set type = excluded.type, answers = excluded.answers, updated_at = excluded.updated_at)
    insert into activities (conversation_id, id, draft_id, received_at)
    select id, $15, $16::uuid, $17::timestamptz from turn
    returning id;

/* prepared */
    with turn as (
      insert into conversations (id, person_id, service_url, tenant_id, updated_at, current_draft_id, turns)
      values ($1, $2, $3, $4, $5, $6, $7)
      on conflict (id) do update
      set person_id = excluded.person_id, service_url = excluded.service_url, tenant_id = excluded.tenant_id,
        updated_at = excluded.updated_at, current_draft_id = excluded.current_draft_id, turns = excluded.turns
      where conversations.turns = $8
      returning id
    ), "saved_0" as (insert into drafts (id, type, answers, updated_at, conversation_id, person_id)
    select $9::uuid, $10, $11::jsonb, $12::timestamptz,
      $13, $14
    from turn on conflict (id) do update
    set type = excluded.type, answers = excluded.answers, updated_at = excluded.updated_at), "saved_1" as (insert into drafts (id, type, answers, updated_at, conversation_id, person_id)
    select $15::uuid, $16, $17::jsonb, $18::timestamptz,
      $19, $20
    from turn on conflict (id) do update
    set type = excluded.type, answers = excluded.answers, updated_at = excluded.updated_at)
    insert into activities (conversation_id, id, draft_id, received_at)
    select id, $21, $22::uuid, $23::timestamptz from turn
    returning id;

/* prepared */
    with turn as (
      insert into conversations (id, person_id, service_url, tenant_id, updated_at, current_draft_id, turns)
      values ($1, $2, $3, $4, $5, $6, $7)
      on conflict (id) do update
      set person_id = excluded.person_id, service_url = excluded.service_url, tenant_id = excluded.tenant_id,
        updated_at = excluded.updated_at, current_draft_id = excluded.current_draft_id, turns = excluded.turns
      where conversations.turns = $8
      returning id
    ), closed as (update drafts set closed_at = $9, answers = '{}' from turn where drafts.id = $10::uuid)
    insert into activities (conversation_id, id, draft_id, received_at)
    select id, $11, $12::uuid, $13::timestamptz from turn
    returning id;

delete from "activities" where "received_at" < $1;

delete from "comments" where "id" = $1;

delete from "comments" where "ticket_id" in ($1);

delete from "confirmations" where "ticket_id" = $1 and "what" = $2;

delete from "desk_links" where "sent_at" <= $1;

delete from "devices" where "person_id" = $1;

delete from "drafts" where "person_id" = $1;

delete from "drafts" where "updated_at" < $1;

delete from "facts" where "ticket_id" = $1;

delete from "facts" where "ticket_id" in ($1);

delete from "incoming_mails" where "mailbox" = $1 and "read_at" < $2;

delete from "kept_replies" where "id" = $1 and "version" = $2;

delete from "list_views" where "id" = $1 and ("person_id" = $2 or "shared" = $3);

delete from "list_views" where "person_id" = $1 and "shared" = $2;

delete from "list_views" where "shared" = $1 and "saved_at" < $2 and not exists (select from "agents" where "agents"."person_id" = "list_views"."person_id" and "seen_at" >= $3);

delete from "mailbox_cursors";

delete from "restrictions" where "person_id" = $1;

delete from "searches";

delete from "searches" where "at" < $1;

delete from history;

delete from history where what = 'opened';

delete from jobs where name = $1 and data = $2::jsonb and claimed_by = $3::uuid and due_at is null;

delete from people
    where met_at < $1 and (fetched_at < $2 or fetched_at is null)
    and not exists (select from conversations where person_id = people.id and updated_at >= $3)
      and not exists (
        select from tickets, unnest(array[reporter_id, affected_id, leader_id, assignee_id]) as person
        where person = people.id and not (
  status in ('resolved', 'withdrawn')
  and $4 > coalesce(resolved_at, (
    select max(at) from history where ticket_id = tickets.id and what = 'withdrawn'
  ), opened_at)
  and not exists (select from restrictions where ticket_id = tickets.id)
)
      )
      and not exists (
        select from deliveries join tickets on tickets.id = ticket_id
        where recipient_id = people.id and not (
  status in ('resolved', 'withdrawn')
  and $5 > coalesce(resolved_at, (
    select max(at) from history where ticket_id = tickets.id and what = 'withdrawn'
  ), opened_at)
  and not exists (select from restrictions where ticket_id = tickets.id)
)
      );

delete from people
    where people.id = $1
      and not exists (
        select from tickets, unnest(array[reporter_id, affected_id, leader_id, assignee_id]) as person
        where person = people.id and (status not in ('resolved', 'withdrawn') or (not (
  status in ('resolved', 'withdrawn')
  and $2 > coalesce(resolved_at, (
    select max(at) from history where ticket_id = tickets.id and what = 'withdrawn'
  ), opened_at)
  and not exists (select from restrictions where ticket_id = tickets.id)
) and reporter_id <> people.id and affected_id is distinct from people.id))
      )
      and not exists (
        select from deliveries join tickets on tickets.id = ticket_id
        where recipient_id = people.id and (status not in ('resolved', 'withdrawn') or (not (
  status in ('resolved', 'withdrawn')
  and $3 > coalesce(resolved_at, (
    select max(at) from history where ticket_id = tickets.id and what = 'withdrawn'
  ), opened_at)
  and not exists (select from restrictions where ticket_id = tickets.id)
) and reporter_id <> people.id and affected_id is distinct from people.id))
      );

delete from people where id = $1;

delete from rate_limits where coalesce((taken ->> -1)::numeric, 0) < $1;

insert into "agents" ("person_id", "seen_at") values ($1, $2) on conflict ("person_id") do update set "seen_at" = $3 returning "columns", "keys";

insert into "comments" ("id", "ticket_id", "at", "by", "desk", "internal", "text") values ($1, $2, $3, $4, $5, $6, $7);

insert into "confirmations" ("what", "by", "source", "desk", "ticket_id", "at") values ($1, $2, $3, $4, $5, $6) on conflict ("ticket_id", "what") do update set "what" = $7, "by" = $8, "source" = $9, "desk" = $10, "ticket_id" = $11, "at" = $12;

insert into "conversations" ("id", "person_id", "service_url", "tenant_id", "updated_at") values ($1, $2, $3, $4, $5) on conflict ("id") do update set "person_id" = $6, "service_url" = $7, "tenant_id" = $8, "updated_at" = $9;

insert into "deliveries" ("id", "ticket_id", "occasion", "attempts", "created_at", "recipient_kind", "recipient_id", "channel", "acknowledged_at", "state", "sent_at", "last_error")
    select "id", "ticket_id", "occasion", "attempts", "created_at", "recipient_kind", "recipient_id", "channel", "acknowledged_at", "state", "sent_at", "last_error" from jsonb_populate_recordset(null::"deliveries", $1::jsonb);

insert into "deliveries" ("id", "ticket_id", "recipient_kind", "recipient_id", "named_by", "channel", "occasion", "about", "state", "attempts", "created_at", "due_at", "attempt_started_at", "last_error", "reason", "sent_at", "acknowledged_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) returning *;

insert into "desk_links" ("hash", "delivery_id", "sent_at") values ($1, $2, $3);

insert into "facts" ("ticket_id", "position", "name", "value")
    select "ticket_id", "position", "name", "value" from jsonb_populate_recordset(null::"facts", $1::jsonb);

insert into "facts" ("ticket_id", "position", "name", "value") values ($1, $2, $3, $4);

insert into "history" ("ticket_id", "at", "what", "by", "details")
    select "ticket_id", "at", "what", "by", "details" from jsonb_populate_recordset(null::"history", $1::jsonb);

insert into "history" ("ticket_id", "at", "what", "by", "details") values ($1, $2, $3, $4, $5) returning pg_notify($6, '') as "told";

insert into "history" ("ticket_id", "at", "what", "by", "details") values ($1, $2, $3, $4, $5), ($6, $7, $8, $9, $10);

insert into "incoming_mails" ("mailbox", "id", "read_at", "kind", "ticket_id", "delivery_id") values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning "id";

insert into "kept_replies" ("id", "text", "by", "at") values ($1, $2, $3, $4);

insert into "list_views" ("id", "shared", "sort", "name", "filters", "columns", "saved_at", "person_id") values ($1, $2, $3, $4, $5, $6, $7, $8);

insert into "mailbox_cursors" ("mailbox", "cursor", "since", "read_at") values ($1, $2, $3, $4) on conflict do nothing returning "mailbox";

insert into "people" ("id", "name", "mail", "phone", "department", "fetched_at", "met_at") values ($1, $2, $3, $4, $5, $6, $7) on conflict ("id") do update set "name" = $8, "mail" = $9, "phone" = $10, "department" = $11, "fetched_at" = $12 returning *;

insert into "people" ("id", "name", "met_at")
    select "id", "name", "met_at" from jsonb_populate_recordset(null::"people", $1::jsonb);

insert into "people" ("id", "name", "met_at", "language_teams") values ($1, $2, $3, $4) on conflict ("id") do update set "id" = $5, "language_teams" = $6 returning *;

insert into "people" ("id", "name", "met_at", "language_teams", "language_written") values ($1, $2, $3, $4, $5) on conflict ("id") do update set "id" = $6, "language_teams" = $7, "language_written" = $8 returning *;

insert into "restrictions" ("ticket_id", "person_id", "since") values ($1, $2, $3);

insert into "searches" ("entry", "at", "text") values ($1, $2, $3);

insert into "ticket_cards" ("id", "ticket_id", "delivery_id", "person_id", "conversation_id", "activity_id", "shown_version", "created_at") values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict ("id") do nothing;

insert into "tickets" ("id", "number", "type", "cause", "urgency", "status", "personal_data", "reporter_id", "affected_id", "filed_with", "opened_at", "unit", "acknowledge_due_at", "touch_due_at", "resolve_due_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15);

insert into "tickets" ("id", "number", "type", "cause", "urgency", "status", "personal_data", "reporter_id", "affected_id", "leader_id", "assignee_id", "external_reference", "opened_at", "acknowledged_at", "resolved_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15);

insert into "tickets" ("id", "number", "type", "cause", "urgency", "status", "personal_data", "reporter_id", "affected_id", "leader_id", "assignee_id", "needs_attention", "opened_at", "acknowledged_at", "resolved_at", "touched_at", "unit", "acknowledge_due_at")
    select "id", "number", "type", "cause", "urgency", "status", "personal_data", "reporter_id", "affected_id", "leader_id", "assignee_id", "needs_attention", "opened_at", "acknowledged_at", "resolved_at", "touched_at", "unit", "acknowledge_due_at" from jsonb_populate_recordset(null::"tickets", $1::jsonb);

insert into confirmations (ticket_id, what, at, source, desk)
      select id, 'card-blocked', opened_at, 'desk', 'buypass' from tickets where type = 'buypass-card';

insert into devices (person_id, devices, fetched_at)
    select id, $1::jsonb, $2::timestamptz from people where id = $3
    on conflict (person_id) do update set devices = excluded.devices, fetched_at = excluded.fetched_at;

insert into history select * from history on conflict (id) do update set what = 'opened';

insert into installation (id, owner, written) values (1, $1, (select system_identifier from pg_control_system())
    || '/' || left(pg_walfile_name(pg_current_wal_lsn()), 8) || '/' || pg_current_xact_id()::xid::text)
    on conflict do nothing;

insert into jobs (name, data, urgent, due_at, person, turn, attempts)
    select $1::text, data, $2::boolean, $3::timestamptz, $4::text, 0, 0
    from jsonb_array_elements($5::jsonb) as data
    on conflict (name, data) do update
      set due_at = case when $6 and jobs.due_at > $7 then excluded.due_at else least(jobs.due_at, excluded.due_at) end,
        urgent = jobs.urgent or excluded.urgent
    returning case when due_at <= $8 and claimed_by is null then pg_notify($9, name) end;

insert into jobs (name, data, urgent, due_at, person, turn, attempts)
    select $1::text, data, $2::boolean, $3::timestamptz, $4::text, greatest(0,
    (select min(turn) from jobs where name = $5 and urgent = $6 and claimed_by is null and due_at <= $7),
    (select max(turn) + 1 from jobs where person = $8 and name = $9 and urgent = $10 and claimed_by is null and due_at <= $11)), 0
    from jsonb_array_elements($12::jsonb) as data
    on conflict (name, data) do update
      set due_at = case when $13 and jobs.due_at > $14 then excluded.due_at else least(jobs.due_at, excluded.due_at) end,
        urgent = jobs.urgent or excluded.urgent
    returning case when due_at <= $15 and claimed_by is null then pg_notify($16, name) end;

insert into probes values (1);

insert into rate_limits (name, taken) values ($1, '[]')
    on conflict (name) do update set name = excluded.name
    returning taken;

insert into restricted_facts (ticket_id, position, name, value)
    select id, -1, $1, external_reference from tickets
    where id = $2 and external_reference is not null;

insert into restrictions (ticket_id, person_id, since)
      select id, reporter_id, opened_at from tickets where status = 'resolved';

insert into ticket_numbers (year, last)
    select split_part(number, '-', 1)::int, max(split_part(number, '-', 2)::int) from tickets group by 1;

select "cursor" from "mailbox_cursors";

select "deliveries".* from "desk_links" inner join "deliveries" on "deliveries"."id" = "desk_links"."delivery_id" where "desk_links"."hash" = $1 and "desk_links"."sent_at" > $2;

select "department" from "people" where "id" = $1 for share;

select "id" from "deliveries" where "recipient_id" = $1 and "due_at" is not null limit $2;

select "id" from "deliveries" where "ticket_id" = $1 and "recipient_kind" in ($2, $3, $4) and "occasion" in ($5, $6) and "acknowledged_at" is null order by "created_at" desc limit $7;

select "id" from "history";

select "id" from "history" order by "id" desc limit $1;

select "id" from "incoming_mails";

select "id" from "incoming_mails" where "mailbox" = $1 and "id" in ($2);

select "id" from "tickets" where "acknowledge_due_at" is not null order by "opened_at" desc limit $1;

select "id" from "tickets" where "id" = $1;

select "id" from "tickets" where "number" = $1;

select "id", "attempts" from "deliveries" where "ticket_id" = $1 and "created_at" >= $2 and "occasion" in ($3, $4, $5) for update;

select "language_chosen", "language_teams", "language_written" from "people" where "id" = $1;

select "opened_at", "id" from "tickets" where ("opened_at", "id") < ($1, $2) and (
  status in ('resolved', 'withdrawn')
  and $3 > coalesce(resolved_at, (
    select max(at) from history where ticket_id = tickets.id and what = 'withdrawn'
  ), opened_at)
  and not exists (select from restrictions where ticket_id = tickets.id)
) order by "opened_at" desc, "id" desc limit $4;

select "owner" from "installation";

select "people"."id", "people"."name" from "agents" inner join "people" on "people"."id" = "agents"."person_id" order by "people"."name" limit $1;

select "person_id" from "agents" where "seen_at" >= $1 order by "person_id";

select "read_at" from "mailbox_cursors";

select "read_at" from "mailbox_cursors" where "mailbox" = $1;

select "searches"."at", "searches"."text" from "searches" inner join "history" on "history"."id" = "searches"."entry" where "history"."by" = $1 order by "searches"."at";

select "ticketId", "deliveryId", type, cause, urgency, number, opened_at as at, people.name from (
      select distinct on (waiting.ticket_id) waiting.ticket_id as "ticketId", waiting.id as "deliveryId",
        waiting.type, waiting.cause, waiting.urgency, waiting.number, waiting.opened_at, waiting.about
      from (
    select alerts.id, alerts.ticket_id, alerts.created_at, tickets.type, tickets.cause, tickets.urgency,
      tickets.number, tickets.opened_at,
      coalesce(tickets.affected_id, tickets.reporter_id) as about
    from (
      select id, ticket_id, created_at from deliveries
      where ("deliveries"."recipient_id" = $1
    and "deliveries"."recipient_kind" in ('leader', 'deputy', 'next-level')
    and "deliveries"."occasion" in ('report', 'reminder')
    and ("deliveries"."state" in ('sent', 'unknown') or "deliveries"."attempt_started_at" is not null)) and acknowledged_at is null
      offset 0
    ) as alerts
    cross join lateral (
      select * from tickets
      where id = alerts.ticket_id and acknowledged_at is null and status in ('new', 'in-progress')
      offset 0
    ) as tickets
    where not exists (select from history
    where history.ticket_id = tickets.id and what = 'handed-on' and by = $2)) as waiting
      order by waiting.ticket_id, waiting.created_at
    ) as one_each
    left join people on people.id = about
    order by urgency <> 'urgent', opened_at limit $3;

select "ticket_id" from "deliveries" where "recipient_kind" <> $1 and ticket_id = any($2::uuid[]) and "due_at" is not null;

select "ticket_id" from "facts" where ticket_id = any($1::uuid[]) union select "ticket_id" from "comments" where ticket_id = any($2::uuid[]) union select "ticket_id" from "confirmations" where "by" is not null and ticket_id = any($3::uuid[]);

select "ticket_id" from "restrictions" where "person_id" = $1;

select "ticket_id" from "restrictions" where "ticket_id" = $1;

select "ticket_id" from "restrictions" where ticket_id = any($1::uuid[]);

select "tickets".*, "a"."name" as "affected", "b"."name" as "agent" from "tickets" left join "people" as "a" on a.id = coalesce(affected_id, reporter_id) left join "people" as "b" on "b"."id" = "assignee_id";

select "turns" from "conversations" where "id" = $1;

select "unit" from "tickets" order by "opened_at", "number";

select "what", "by" from "history";

select * from "activities" where conversation_id = any($1::text[]) order by "received_at";

select * from "agents" where strpos("person_id"::text, $1) > 0;

select * from "comments" where "id" = $1;

select * from "comments" where "ticket_id" = $1 and "internal" = $2 order by "at" desc limit $3;

select * from "comments" where strpos("by"::text, $1) > 0;

select * from "confirmations" where "ticket_id" in ($1) and (source <> 'employee' or at > coalesce(
  (select max(since) from restrictions where ticket_id = confirmations.ticket_id), '-infinity')) order by "at", "what";

select * from "confirmations" where strpos("by"::text, $1) > 0;

select * from "conversations" order by "updated_at" desc limit $1;

select * from "conversations" where "id" = $1;

select * from "conversations" where "person_id" = $1 order by "updated_at" desc limit $2;

select * from "conversations" where strpos("person_id"::text, $1) > 0;

select * from "deliveries";

select * from "deliveries" where "id" = $1;

select * from "deliveries" where "id" = $1 for update;

select * from "deliveries" where "mailed_with" = $1 and "attempt_started_at" is not null;

select * from "deliveries" where "ticket_id" = $1 and "channel" = $2 and "recipient_id" = $3 and "due_at" is not null for update;

select * from "deliveries" where "ticket_id" = $1 and "occasion" = $2 and "recipient_id" = $3 and "state" <> $4;

select * from "deliveries" where "ticket_id" = $1 order by "created_at", recipient_kind <> 'desk', "id";

select * from "deliveries" where "ticket_id" in ($1);

select * from "deliveries" where ("mailed_with" = $1 or ("id" = $2 and "mailed_with" is null)) order by "created_at";

select * from "deliveries" where strpos("recipient_id"::text, $1) > 0 or strpos("named_by"::text, $2) > 0;

select * from "desk_links";

select * from "devices" where "person_id" = $1;

select * from "devices" where strpos("person_id"::text, $1) > 0;

select * from "drafts" where "id" = $1;

select * from "drafts" where strpos("person_id"::text, $1) > 0 or strpos("answers"::text, $2) > 0;

select * from "facts" where "ticket_id" = $1 order by "position";

select * from "facts" where "ticket_id" in ($1);

select * from "facts" where strpos("value"::text, $1) > 0;

select * from "history" where "id" > $1 and "id" <= $2 and "ticket_id" is not null and "what" not in ($3, $4, $5) order by "id" limit $6;

select * from "history" where "ticket_id" = $1 and "by" is not null and "what" not in ($2, $3, $4) order by "id" desc limit $5;

select * from "history" where "ticket_id" = $1 order by "id";

select * from "history" where "what" in ($1, $2, $3) order by "id";

select * from "history" where strpos("by"::text, $1) > 0 or strpos("details"::text, $2) > 0;

select * from "incoming_mails" order by "read_at";

select * from "kept_replies" order by "text" limit $1;

select * from "kept_replies" where strpos("by"::text, $1) > 0;

select * from "list_views" where ("person_id" = $1 or "shared" = $2) order by "name", "id";

select * from "list_views" where strpos("person_id"::text, $1) > 0 or strpos("filters"::text, $2) > 0;

select * from "mailbox_cursors" where "mailbox" = $1;

select * from "people" where "id" = $1;

select * from "people" where "id" in ($1);

select * from "people" where lower("name") = $1 limit $2;

select * from "people" where strpos("id"::text, $1) > 0;

select * from "people" where to_tsvector('simple', name) @@ plainto_tsquery('simple', $1) order by "name" limit $2;

select * from "restricted_comments" where "ticket_id" = $1 order by "at";

select * from "restricted_comments" where strpos("by"::text, $1) > 0;

select * from "restricted_facts" where "ticket_id" = $1;

select * from "restricted_facts" where strpos("value"::text, $1) > 0;

select * from "restrictions" where strpos("person_id"::text, $1) > 0;

select * from "ticket_cards" where "id" = $1;

select * from "ticket_cards" where "ticket_id" = $1 order by "id";

select * from "ticket_cards" where strpos("person_id"::text, $1) > 0;

select * from "tickets";

select * from "tickets" where "id" = $1 for update;

select * from "tickets" where "personal_data" = $1;

select * from "tickets" where "status" in ($1, $2) order by "opened_at", "id" limit $3;

select * from "tickets" where "touch_due_at" is not null and "touched_at" is null order by "opened_at" desc limit $1;

select * from "tickets" where ("reporter_id" = $1 or "affected_id" = $2) order by "number" for update;

select * from "tickets" where id = any($1::uuid[]) order by "opened_at", "number";

select * from "tickets" where status in ('new', 'in-progress') and not needs_attention and opened_at < $1
        and (select bool_or(recipient_kind = 'desk') and bool_and(due_at is null)
      and bool_and(recipient_kind <> 'desk' or (state = 'sent' and recipient_id = any($2::text[])))
    from deliveries where ticket_id = tickets.id) and ((acknowledged_at is not null or not exists (
      select from deliveries
      where ticket_id = tickets.id and recipient_kind in ('leader', 'deputy', 'next-level')))
    and (type <> all($3::text[]) or exists (
      select from facts
      where ticket_id = tickets.id and name = 'decision' and type || ' ' || value = any($4::text[])))
    and not exists (
      select from facts where ticket_id = tickets.id and name || ' ' || value = any($5::text[]))) and not exists (
    select from facts
    where ticket_id = tickets.id and name = any($6::text[]) and value ~ '^\d{4}-\d\d-\d\d$'
      and value >= $7) and (not exists (
      select from history
      where ticket_id = tickets.id and at >= $8 and what <> all($9::text[]))
    and (select what = 'reopened' and by is null from history
      where ticket_id = tickets.id and what in ('assigned', 'reopened', 'resolved')
      order by id desc limit 1) is not true) order by "opened_at", "id" limit $10;

select * from "tickets" where strpos("reporter_id"::text, $1) > 0 or strpos("affected_id"::text, $2) > 0 or strpos("leader_id"::text, $3) > 0 or strpos("assignee_id"::text, $4) > 0;

select 1;

select 1 from "agents" where strpos("person_id"::text, $1) > 0 limit 1;

select 1 from "comments" where strpos("by"::text, $1) > 0 limit 1;

select 1 from "confirmations" where strpos("by"::text, $1) > 0 limit 1;

select 1 from "conversations" where strpos("person_id"::text, $1) > 0 limit 1;

select 1 from "deliveries" where strpos("recipient_id"::text, $1) > 0 or strpos("named_by"::text, $2) > 0 limit 1;

select 1 from "devices" where strpos("person_id"::text, $1) > 0 limit 1;

select 1 from "drafts" where strpos("person_id"::text, $1) > 0 or strpos("answers"::text, $2) > 0 limit 1;

select 1 from "facts" where strpos("value"::text, $1) > 0 limit 1;

select 1 from "history" where strpos("by"::text, $1) > 0 or strpos("details"::text, $2) > 0 limit 1;

select 1 from "kept_replies" where strpos("by"::text, $1) > 0 limit 1;

select 1 from "list_views" where strpos("person_id"::text, $1) > 0 or strpos("filters"::text, $2) > 0 limit 1;

select 1 from "people" where strpos("id"::text, $1) > 0 limit 1;

select 1 from "restricted_comments" where strpos("by"::text, $1) > 0 limit 1;

select 1 from "restricted_facts" where strpos("value"::text, $1) > 0 limit 1;

select 1 from "restrictions" where strpos("person_id"::text, $1) > 0 limit 1;

select 1 from "ticket_cards" where strpos("person_id"::text, $1) > 0 limit 1;

select 1 from "tickets" where strpos("reporter_id"::text, $1) > 0 or strpos("affected_id"::text, $2) > 0 or strpos("leader_id"::text, $3) > 0 or strpos("assignee_id"::text, $4) > 0 limit 1;

select array[count(*) filter (where words @@ ((to_tsquery('simple', $1) || to_tsquery('norwegian', $2) || $3::tsquery))), count(*) filter (where words @@ ((to_tsquery('simple', $4) || to_tsquery('norwegian', $5))))]::text[] as counts
    from (select ticket_id, opened_at, words from ticket_words 
    order by opened_at desc, ticket_id desc limit $6::int) as sample;

select array[count(*) filter (where words @@ ((to_tsquery('simple', $1) || to_tsquery('norwegian', $2)))), count(*) filter (where words @@ ((to_tsquery('simple', $3) || to_tsquery('norwegian', $4))))]::text[] as counts
    from (select ticket_id, opened_at, words from ticket_words 
    order by opened_at desc, ticket_id desc limit $5::int) as sample;

select asked.unit, array(
      with recursive met as (
        (select coalesce(affected_id, reporter_id) as person from tickets
          where tickets.unit = asked.unit and opened_month >= $1 order by 1 limit 1)
        union all
        select (select coalesce(affected_id, reporter_id) from tickets
          where tickets.unit = asked.unit and opened_month >= $2
            and coalesce(affected_id, reporter_id) > met.person
          order by 1 limit 1)
        from met where met.person is not null
      )
      select person from met where person is not null limit $3::int
    ) as people from unnest($4::text[]) as asked (unit);

select channel, urgency, min(deliveries.created_at) as oldest
    from deliveries join tickets on tickets.id = ticket_id
    where deliveries.due_at is not null group by channel, urgency;

select clock_timestamp() as now;

select coalesce((select id from history order by id desc limit 1), 0)::text as last,
      array(select virtualtransaction from pg_locks
        where locktype = 'relation' and relation = 'history'::regclass and mode = 'RowExclusiveLock' and granted
          and database = (select oid from pg_database where datname = current_database())) as writing;

select count(*)::int as count from (
      select from tickets where true and "status" = $1 limit $2::int
    ) as counted;

select count(*)::int as count from (
      select from tickets where true limit $1::int
    ) as counted;

select count(*)::int as count from (
    select first.id
    from unnest($1::text[]) as of_assignee,
      unnest($2::text[]) as of_status,
      unnest($3::text[]) as of_type,
      unnest($4::text[]) as of_urgency,
      unnest($5::text[]) as of_acknowledged,
      lateral (
        select id, opened_at from tickets
        where coalesce(assignee_id, '') = of_assignee and status = of_status and type = of_type
          and urgency = of_urgency and case when acknowledged_at is null then 'no' else 'yes' end = of_acknowledged and true
         limit $6::int
      ) as first
     limit $7::int) as counted;

select count(*)::integer as forgotten from deliveries
    where due_at is not null and not exists (
      select from jobs where name in ('send-mail', 'send-alert', 'send-webhook')
        and data = jsonb_build_object('deliveryId',
          case when attempt_started_at is null then id else coalesce(mailed_with, id) end)
    );

select count(*)::integer as taken from jobs where name = $1 and claimed_by is not null;

select deliveries.id
    from deliveries
    join tickets on tickets.id = ticket_id
    join jobs on jobs.name = 'send-mail' and data = jsonb_build_object('deliveryId', deliveries.id)
    where claimed_by is null and jobs.due_at <= $1
      and deliveries.due_at <= $2 and attempt_started_at is null and deliveries.id <> $3
      and recipient_kind = 'desk' and recipient_id = $4 and occasion = 'report' and state = 'pending'
      and type = $5 and cause is not distinct from $6 and status <> 'withdrawn' limit $7;

select due_at from jobs;

select exists (
      select from deliveries where last_error = 'webhook 410' and recipient_id = $1
        and created_at > coalesce(
          (select max(sent_at) from deliveries
            where channel = 'webhook' and sent_at is not null and recipient_id = $2),
          '-infinity')
    ) as gone;

select from (select ticket_id, opened_at, words from ticket_words 
    order by opened_at desc, ticket_id desc limit $1::int) as sample
    where words @@ ((to_tsquery('simple', $2) || to_tsquery('norwegian', $3) || $4::tsquery)) limit $5::int;

select from (select ticket_id, opened_at, words from ticket_words 
    order by opened_at desc, ticket_id desc limit $1::int) as sample
    where words @@ ((to_tsquery('simple', $2) || to_tsquery('norwegian', $3))) limit $4::int;

select from (select ticket_id, opened_at, words from ticket_words where (opened_at, ticket_id) < ($1::timestamptz, $2::uuid)
    order by opened_at desc, ticket_id desc limit $3::int) as sample
    where words @@ ((to_tsquery('simple', $4) || to_tsquery('norwegian', $5))) limit $6::int;

select from deliveries where ("deliveries"."recipient_id" = $1
    and "deliveries"."recipient_kind" in ('leader', 'deputy', 'next-level')
    and "deliveries"."occasion" in ('report', 'reminder')
    and ("deliveries"."state" in ('sent', 'unknown') or "deliveries"."attempt_started_at" is not null)) limit 1;

select from tickets limit 1;

select id from people
    where to_tsvector('simple', name) @@ to_tsquery('simple', $1) limit $2::int;

select id from tickets
      where number collate "C" = any(array(select year || '-' || $1::text from ticket_numbers));

select id from tickets where number collate "C" >= $1 and number collate "C" < $2
        or number collate "C" = $3
      order by number collate "C" desc;

select id, urgency, reporter_id from tickets
    where urgency = 'urgent' and status in ('new', 'in-progress')
      and id in (select ticket_id from (
  select id, ticket_id, recipient_kind from deliveries
  where due_at is not null and channel = 'email' and state = 'pending' and last_error is not null) as waiting where recipient_kind not in ('duty', 'agent'))
      and not exists (
        select from deliveries where ticket_id = tickets.id and recipient_kind = 'duty' and channel = 'teams')
    order by opened_at;

select max("at") as "at" from "history" where "ticket_id" = $1 and "what" = $2 and details ->> 'delivery' = $3;

select min(at) as since, count(*)::integer as tries,
      (array_agg(details ->> 'error' order by history.id desc))[1] as error
    from (
  select id, ticket_id, recipient_kind from deliveries
  where due_at is not null and channel = 'email' and state = 'pending' and last_error is not null) as waiting
    join history on history.ticket_id = waiting.ticket_id and what = 'delivery'
      and details ->> 'delivery' = waiting.id::text and details ->> 'error' is not null
    where at > coalesce(
      (select max(sent_at) from deliveries where channel = 'email' and sent_at is not null), '-infinity');

select name from jsonb_array_elements_text($1::jsonb) as name
    where exists (
      select 1 from jobs where jobs.name = name.name and claimed_by is null and due_at <= $2
    );

select name from kysely_migration order by name;

select name, count(*) filter (where claimed_by is null and due_at <= $1)::integer as waiting,
      min(due_at) filter (where claimed_by is null and due_at <= $2) as oldest,
      concat_ws(' ', count(*), min(due_at), string_agg(distinct claimed_by::text, ' ')) as state
    from jobs where claimed_by is not null or due_at <= $3 group by name;

select opened_at, ticket_id from (select ticket_id, opened_at, words from ticket_words 
    order by opened_at desc, ticket_id desc limit $1::int) as part offset $2::int;

select opened_at, ticket_id from (select ticket_id, opened_at, words from ticket_words where (opened_at, ticket_id) < ($1::timestamptz, $2::uuid)
    order by opened_at desc, ticket_id desc limit $3::int) as part offset $4::int;

select pg_backend_pid() as pid, quote_ident(current_user) as user,
    (select system_identifier from pg_control_system()) || '/' ||
      (select oid from pg_database where datname = current_database()) as database,
    array(select name from unnest($1::text[]) as name where current_setting(name) = '0') as unlimited;

select pg_current_xact_id_if_assigned()::text as id;

select refresh_ticket_words($1::uuid[]);

select relname as name, obj_description(pg_class.oid) as annotation,
      array_agg(attname::text order by attnum) as columns
    from pg_class join pg_attribute on attrelid = pg_class.oid
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname not like 'kysely_%'
      and attnum > 0 and not attisdropped
    group by pg_class.oid, relname
    order by relname;

select resolved_step as step, count(*) as count from tickets
    where handed_over and opened_month >= $1 group by 1;

select set_config(name, 'off', true)
      from unnest(array['enable_seqscan', 'enable_indexscan', 'enable_indexonlyscan']) as name;

select status, type, urgency, assignee_id, needs_attention, count(*)::int as count
    from tickets where status in ('new', 'in-progress') group by 1, 2, 3, 4, 5;

select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::integer as read
    from pg_stat_xact_user_tables;

select table_name as name from information_schema.tables
    where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE';

select table_name as table, array_agg(column_name::text) as columns from information_schema.columns
    join information_schema.tables using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE' and data_type in ('text', 'jsonb', 'ARRAY')
    group by table_name;

select ticket_id as id from ticket_words where words @@ ((to_tsquery('simple', $1) || to_tsquery('norwegian', $2) || $3::tsquery)) and true
        limit $4::int;

select ticket_id as id from ticket_words where words @@ ((to_tsquery('simple', $1) || to_tsquery('norwegian', $2))) and (words || '') @@ ((to_tsquery('simple', $3) || to_tsquery('norwegian', $4)))
        limit $5::int;

select ticket_id as id from ticket_words where words @@ ((to_tsquery('simple', $1) || to_tsquery('norwegian', $2))) and true
        limit $3::int;

select ticket_id from (
      select ticket_id, urgency, opened_at from (
    select alerts.id, alerts.ticket_id, alerts.created_at, tickets.type, tickets.cause, tickets.urgency,
      tickets.number, tickets.opened_at,
      coalesce(tickets.affected_id, tickets.reporter_id) as about
    from (
      select id, ticket_id, created_at from deliveries
      where ("deliveries"."recipient_id" = $1
    and "deliveries"."recipient_kind" in ('leader', 'deputy', 'next-level')
    and "deliveries"."occasion" in ('report', 'reminder')
    and ("deliveries"."state" in ('sent', 'unknown') or "deliveries"."attempt_started_at" is not null)) and acknowledged_at is null
      offset 0
    ) as alerts
    cross join lateral (
      select * from tickets
      where id = alerts.ticket_id and acknowledged_at is null and status in ('new', 'in-progress')
      offset 0
    ) as tickets
    where not exists (select from history
    where history.ticket_id = tickets.id and what = 'handed-on' and by = $2)) as unseen
      union
      select ticket_id, urgency, opened_at from (
    with seen as materialized (
      select id, type, urgency, opened_at from tickets
      where type = any($3) and status in ('new', 'in-progress')
        and acknowledged_at is not null)
    select tickets.id as ticket_id, tickets.urgency, tickets.opened_at
    from seen as tickets join jsonb_to_recordset($4::jsonb)
      as asked(type text, final jsonb, field text, answer text) on asked.type = tickets.type
    where exists (select from deliveries where ticket_id = tickets.id and ("deliveries"."recipient_id" = $5
    and "deliveries"."recipient_kind" in ('leader', 'deputy', 'next-level')
    and "deliveries"."occasion" in ('report', 'reminder')
    and ("deliveries"."state" in ('sent', 'unknown') or "deliveries"."attempt_started_at" is not null))
        and acknowledged_at is not null)
      and not exists (select from history
    where history.ticket_id = tickets.id and what = 'handed-on' and by = $6)
      and (not exists (select from facts
          where ticket_id = tickets.id and name = 'decision' and asked.final ? value)
        or exists (select from facts where ticket_id = tickets.id and name = field and value = answer))) as unanswered
    ) as waiting
    order by urgency <> 'urgent', opened_at, ticket_id limit $7;

select ticket_id, opened_at from (select ticket_id, opened_at, words from ticket_words 
    order by opened_at desc, ticket_id desc limit $1::int) as part where words @@ ((to_tsquery('simple', $2) || to_tsquery('norwegian', $3) || $4::tsquery) && (to_tsquery('simple', $5) || to_tsquery('norwegian', $6) || $7::tsquery)) and (select true from tickets where id = ticket_id)
    order by opened_at desc, ticket_id desc limit $8::int;

select ticket_id, opened_at from (select ticket_id, opened_at, words from ticket_words 
    order by opened_at desc, ticket_id desc limit $1::int) as part where words @@ ((to_tsquery('simple', $2) || to_tsquery('norwegian', $3))) and (select true and "status" = $4 from tickets where id = ticket_id)
    order by opened_at desc, ticket_id desc limit $5::int;

select ticket_id, opened_at from (select ticket_id, opened_at, words from ticket_words 
    order by opened_at desc, ticket_id desc limit $1::int) as part where words @@ ((to_tsquery('simple', $2) || to_tsquery('norwegian', $3))) and (select true and needs_attention from tickets where id = ticket_id)
    order by opened_at desc, ticket_id desc limit $4::int;

select ticket_id, opened_at from (select ticket_id, opened_at, words from ticket_words 
    order by opened_at desc, ticket_id desc limit $1::int) as part where words @@ ((to_tsquery('simple', $2) || to_tsquery('norwegian', $3))) and (select true from tickets where id = ticket_id)
    order by opened_at desc, ticket_id desc limit $4::int;

select ticket_id, opened_at from (select ticket_id, opened_at, words from ticket_words where (opened_at, ticket_id) < ($1::timestamptz, $2::uuid)
    order by opened_at desc, ticket_id desc limit $3::int) as part where words @@ ((to_tsquery('simple', $4) || to_tsquery('norwegian', $5))) and (select true from tickets where id = ticket_id)
    order by opened_at desc, ticket_id desc limit $6::int;

select tickets.*, '' as key from (select * from tickets where true and "assignee_id" = $1 and needs_attention) as tickets where true and true order by opened_at desc, id desc limit $2::int;

select tickets.*, '' as key from (select * from tickets where true and "status" = $1 and (starts_with(number, $2) or number = $3) and opened_at between $4 and $5) as tickets where true and true order by opened_at desc, id desc limit $6::int;

select tickets.*, '' as key from (select * from tickets where true and "status" = $1 and assignee_id is null and due_at > $2 and due_at <= $3 and id = any($4::uuid[]) offset 0) as tickets where true and true order by opened_at desc, id desc limit $5::int;

select tickets.*, '' as key from (select * from tickets where true and "status" = $1 and id = any($2::uuid[]) offset 0) as tickets where true and true order by opened_at desc, id desc limit $3::int;

select tickets.*, '' as key from (select * from tickets where true and "status" = $1 and needs_attention) as tickets where true and true order by opened_at desc, id desc limit $2::int;

select tickets.*, '' as key from (select * from tickets where true and "type" = $1 and "urgency" = $2 and id = any($3::uuid[]) offset 0) as tickets where true and true order by opened_at desc, id desc limit $4::int;

select tickets.*, '' as key from (select * from tickets where true and "type" = $1 and due_at > $2 and due_at <= $3) as tickets where true and true order by opened_at desc, id desc limit $4::int;

select tickets.*, '' as key from (select * from tickets where true and "type" = $1 and id = any($2::uuid[]) offset 0) as tickets where true and true order by opened_at desc, id desc limit $3::int;

select tickets.*, '' as key from (select * from tickets where true and "type" = $1 and needs_attention) as tickets where true and true order by opened_at desc, id desc limit $2::int;

select tickets.*, '' as key from (select * from tickets where true and "urgency" = $1 and (starts_with(number, $2) or number = $3) and opened_at between $4 and $5) as tickets where true and (opened_at, id) < ($6::timestamptz, $7::uuid) order by opened_at desc, id desc limit $8::int;

select tickets.*, '' as key from (select * from tickets where true and "urgency" = $1 and (starts_with(number, $2) or number = $3) and opened_at between $4 and $5) as tickets where true and true order by opened_at desc, id desc limit $6::int;

select tickets.*, '' as key from (select * from tickets where true and "urgency" = $1 and due_at > $2 and due_at <= $3) as tickets where true and true order by opened_at desc, id desc limit $4::int;

select tickets.*, '' as key from (select * from tickets where true and (starts_with(number, $1) or number = $2) and opened_at between $3 and $4) as tickets where true and (opened_at, id) < ($5::timestamptz, $6::uuid) order by opened_at desc, id desc limit $7::int;

select tickets.*, '' as key from (select * from tickets where true and (starts_with(number, $1) or number = $2) and opened_at between $3 and $4) as tickets where true and true order by opened_at desc, id desc limit $5::int;

select tickets.*, '' as key from (select * from tickets where true and due_at > $1 and due_at <= $2 and (starts_with(number, $3) or number = $4) and opened_at between $5 and $6) as tickets where true and true order by opened_at desc, id desc limit $7::int;

select tickets.*, '' as key from (select * from tickets where true and due_at > $1 and due_at <= $2) as tickets where true and (opened_at, id) < ($3::timestamptz, $4::uuid) order by opened_at desc, id desc limit $5::int;

select tickets.*, '' as key from (select * from tickets where true and due_at > $1 and due_at <= $2) as tickets where true and true order by opened_at desc, id desc limit $3::int;

select tickets.*, '' as key from (select * from tickets where true and id = any($1::uuid[]) offset 0) as tickets where true and (opened_at, id) < ($2::timestamptz, $3::uuid) order by opened_at desc, id desc limit $4::int;

select tickets.*, '' as key from (select * from tickets where true and id = any($1::uuid[]) offset 0) as tickets where true and true order by opened_at desc, id desc limit $2::int;

select tickets.*, '' as key from (select * from tickets where true and id = any(array(
    select first.id
    from unnest($1::text[]) as of_assignee,
      unnest($2::text[]) as of_status,
      unnest($3::text[]) as of_type,
      unnest($4::text[]) as of_urgency,
      unnest($5::text[]) as of_acknowledged,
      lateral (
        select id, opened_at from tickets
        where coalesce(assignee_id, '') = of_assignee and status = of_status and type = of_type
          and urgency = of_urgency and case when acknowledged_at is null then 'no' else 'yes' end = of_acknowledged and (opened_at, id) > ($6::timestamptz, $7::uuid)
        order by opened_at asc, id asc limit $8::int
      ) as first
    order by opened_at asc, id asc limit $9::int)) offset 0) as tickets where assignee_id = $10 and (opened_at, id) > ($11::timestamptz, $12::uuid) order by opened_at asc, id asc limit $13::int;

select tickets.*, '' as key from (select * from tickets where true and id = any(array(
    select first.id
    from unnest($1::text[]) as of_assignee,
      unnest($2::text[]) as of_status,
      unnest($3::text[]) as of_type,
      unnest($4::text[]) as of_urgency,
      unnest($5::text[]) as of_acknowledged,
      lateral (
        select id, opened_at from tickets
        where coalesce(assignee_id, '') = of_assignee and status = of_status and type = of_type
          and urgency = of_urgency and case when acknowledged_at is null then 'no' else 'yes' end = of_acknowledged and true
        order by opened_at desc, id desc limit $6::int
      ) as first
    order by opened_at desc, id desc limit $7::int)) offset 0) as tickets where true and true order by opened_at desc, id desc limit $8::int;

select tickets.*, '' as key from (select * from tickets where true and id in (
    select id from tickets where reporter_id = $1
    union select id from tickets where affected_id = $2) and ((starts_with(number, $3) or number = $4) and opened_at between $5 and $6 or exists (select 1 from ticket_words
    where ticket_id = tickets.id and words @@ ((to_tsquery('simple', $7) || to_tsquery('norwegian', $8)) && (to_tsquery('simple', $9) || to_tsquery('norwegian', $10))))) offset 0) as tickets where true and true order by opened_at desc, id desc limit $11::int;

select tickets.*, '' as key from (select * from tickets where true and id in (
    select id from tickets where reporter_id = $1
    union select id from tickets where affected_id = $2) and exists (select 1 from ticket_words
    where ticket_id = tickets.id and words @@ ((to_tsquery('simple', $3) || to_tsquery('norwegian', $4)))) offset 0) as tickets where true and true order by opened_at desc, id desc limit $5::int;

select tickets.*, '' as key from (select * from tickets where true and id in (
    select id from tickets where reporter_id = $1
    union select id from tickets where affected_id = $2) offset 0) as tickets where true and true order by opened_at desc, id desc limit $3::int;

select tickets.*, '' as key from (select * from tickets where true and needs_attention and (starts_with(number, $1) or number = $2) and opened_at between $3 and $4) as tickets where true and true order by opened_at desc, id desc limit $5::int;

select tickets.*, '' as key from (select * from tickets where true and needs_attention and id = any($1::uuid[]) offset 0) as tickets where true and true order by opened_at desc, id desc limit $2::int;

select tickets.*, '' as key from (select * from tickets where true and needs_attention and id in (
    select id from tickets where reporter_id = $1
    union select id from tickets where affected_id = $2) offset 0) as tickets where true and true order by opened_at desc, id desc limit $3::int;

select tickets.*, '' as key from (select * from tickets where true and needs_attention) as tickets where true and (opened_at, id) < ($1::timestamptz, $2::uuid) order by opened_at desc, id desc limit $3::int;

select tickets.*, '' as key from (select * from tickets where true and needs_attention) as tickets where true and true order by opened_at desc, id desc limit $1::int;

select tickets.*, '' as key from (select * from tickets where true and number collate "C" = any($1::text[]) offset 0) as tickets where true and true order by opened_at desc, id desc limit $2::int;

select tickets.*, '' as key from (select * from tickets where true and status in ('new', 'in-progress') and "assignee_id" = $1 and needs_attention) as tickets where true and true order by opened_at desc, id desc limit $2::int;

select tickets.*, '' as key from (select * from tickets where true and status in ('new', 'in-progress') and "type" = $1 and "urgency" = $2 and assignee_id is null and needs_attention) as tickets where true and true order by opened_at desc, id desc limit $3::int;

select tickets.*, '' as key from (select * from tickets where true and status in ('new', 'in-progress') and id = any($1::uuid[]) offset 0) as tickets where true and true order by opened_at desc, id desc limit $2::int;

select tickets.*, '' as key from (select * from tickets where true and status in ('new', 'in-progress')) as tickets where "status" = $1 and (opened_at, id) > ($2::timestamptz, $3::uuid) order by opened_at asc, id asc limit $4::int;

select tickets.*, '' as key from (select * from tickets where true and status in ('new', 'in-progress')) as tickets where "status" = $1 and true order by opened_at asc, id asc limit $2::int;

select tickets.*, '' as key from (select * from tickets where true and status in ('new', 'in-progress')) as tickets where "type" = $1 and (opened_at, id) > ($2::timestamptz, $3::uuid) order by opened_at asc, id asc limit $4::int;

select tickets.*, '' as key from (select * from tickets where true and status in ('new', 'in-progress')) as tickets where "type" = $1 and true order by opened_at asc, id asc limit $2::int;

select tickets.*, '' as key from (select * from tickets where true and status in ('new', 'in-progress')) as tickets where "urgency" = $1 and (opened_at, id) > ($2::timestamptz, $3::uuid) order by opened_at asc, id asc limit $4::int;

select tickets.*, '' as key from (select * from tickets where true and status in ('new', 'in-progress')) as tickets where "urgency" = $1 and true order by opened_at asc, id asc limit $2::int;

select tickets.*, '' as key from (select * from tickets where true and status in ('new', 'in-progress')) as tickets where assignee_id = $1 and (opened_at, id) > ($2::timestamptz, $3::uuid) order by opened_at asc, id asc limit $4::int;

select tickets.*, '' as key from (select * from tickets where true and status in ('new', 'in-progress')) as tickets where assignee_id = $1 and true order by opened_at asc, id asc limit $2::int;

select tickets.*, '' as key from (select * from tickets where true and status in ('new', 'in-progress')) as tickets where assignee_id is null and (opened_at, id) > ($1::timestamptz, $2::uuid) order by opened_at asc, id asc limit $3::int;

select tickets.*, '' as key from (select * from tickets where true and status in ('new', 'in-progress')) as tickets where assignee_id is null and true order by opened_at asc, id asc limit $1::int;

select tickets.*, '' as key from (select * from tickets where true and status in ('new', 'in-progress')) as tickets where case when acknowledged_at is null then 'no' else 'yes' end = $1 and (opened_at, id) > ($2::timestamptz, $3::uuid) order by opened_at asc, id asc limit $4::int;

select tickets.*, '' as key from (select * from tickets where true and status in ('new', 'in-progress')) as tickets where case when acknowledged_at is null then 'no' else 'yes' end = $1 and true order by opened_at asc, id asc limit $2::int;

select tickets.*, '' as key from (select * from tickets where true and status in ('new', 'in-progress')) as tickets where true and (opened_at, id) > ($1::timestamptz, $2::uuid) order by opened_at asc, id asc limit $3::int;

select tickets.*, '' as key from (select * from tickets where true and status in ('new', 'in-progress')) as tickets where true and true order by opened_at asc, id asc limit $1::int;

select tickets.*, '' as key from (select * from tickets where true) as tickets where "status" = $1 and (opened_at, id) > ($2::timestamptz, $3::uuid) order by opened_at asc, id asc limit $4::int;

select tickets.*, '' as key from (select * from tickets where true) as tickets where "status" = $1 and true order by opened_at asc, id asc limit $2::int;

select tickets.*, '' as key from (select * from tickets where true) as tickets where "type" = $1 and (opened_at, id) > ($2::timestamptz, $3::uuid) order by opened_at asc, id asc limit $4::int;

select tickets.*, '' as key from (select * from tickets where true) as tickets where "type" = $1 and true order by opened_at asc, id asc limit $2::int;

select tickets.*, '' as key from (select * from tickets where true) as tickets where "urgency" = $1 and (opened_at, id) > ($2::timestamptz, $3::uuid) order by opened_at asc, id asc limit $4::int;

select tickets.*, '' as key from (select * from tickets where true) as tickets where "urgency" = $1 and true order by opened_at asc, id asc limit $2::int;

select tickets.*, '' as key from (select * from tickets where true) as tickets where case when acknowledged_at is null then 'no' else 'yes' end = $1 and (opened_at, id) > ($2::timestamptz, $3::uuid) order by opened_at asc, id asc limit $4::int;

select tickets.*, '' as key from (select * from tickets where true) as tickets where case when acknowledged_at is null then 'no' else 'yes' end = $1 and true order by opened_at asc, id asc limit $2::int;

select tickets.*, '' as key from (select * from tickets where true) as tickets where true and (opened_at, id) > ($1::timestamptz, $2::uuid) order by opened_at asc, id asc limit $3::int;

select tickets.*, '' as key from (select * from tickets where true) as tickets where true and true order by opened_at asc, id asc limit $1::int;

select tickets.*, affected as key from (select * from (select ticket_id, affected, opened_at as words_since from ticket_words where ticket_id = any(array(select id from (select * from tickets where true and status in ('new', 'in-progress') offset 0) as tickets))) as each where affected <> '' and (affected, words_since, ticket_id) > ($1::text, $2::timestamptz, $3::uuid) order by affected asc, words_since asc, ticket_id asc limit $4::int) as named join tickets on ticket_id = id where affected <> '' and (affected, words_since, ticket_id) > ($5::text, $6::timestamptz, $7::uuid) order by affected asc, words_since asc, ticket_id asc limit $8::int;

select tickets.*, affected as key from (select * from (select ticket_id, affected, opened_at as words_since from ticket_words where ticket_id = any(array(select id from (select * from tickets where true and status in ('new', 'in-progress') offset 0) as tickets))) as each where affected = '' and true order by affected asc, words_since asc, ticket_id asc limit $1::int) as named join tickets on ticket_id = id where affected = '' and true order by affected asc, words_since asc, ticket_id asc limit $2::int;

select tickets.*, affected as key from (select * from tickets where true) as tickets join (select ticket_id, affected, opened_at as words_since from ticket_words) as named on ticket_id = id where affected <> '' and (affected, words_since, ticket_id) > ($1::text, $2::timestamptz, $3::uuid) order by affected asc, words_since asc, ticket_id asc limit $4::int;

select tickets.*, affected as key from (select * from tickets where true) as tickets join (select ticket_id, affected, opened_at as words_since from ticket_words) as named on ticket_id = id where affected = '' and true order by affected asc, words_since asc, ticket_id asc limit $1::int;

select tickets.*, number collate "C" as key from (select * from tickets where true and id = any($1::uuid[]) offset 0) as tickets where true and true order by number collate "C" asc, opened_at asc, id asc limit $2::int;

select tickets.*, number collate "C" as key from (select * from tickets where true and status in ('new', 'in-progress') offset 0) as tickets where true and (number collate "C", opened_at, id) > ($1::text, $2::timestamptz, $3::uuid) order by number collate "C" asc, opened_at asc, id asc limit $4::int;

select tickets.*, number collate "C" as key from (select * from tickets where true and status in ('new', 'in-progress') offset 0) as tickets where true and true order by number collate "C" asc, opened_at asc, id asc limit $1::int;

select tickets.*, number collate "C" as key from (select * from tickets where true) as tickets where true and (number collate "C", opened_at, id) > ($1::text, $2::timestamptz, $3::uuid) order by number collate "C" asc, opened_at asc, id asc limit $4::int;

select tickets.*, number collate "C" as key from (select * from tickets where true) as tickets where true and true order by number collate "C" asc, opened_at asc, id asc limit $1::int;

select tickets.*, told.created_at as told_at, told.id as told_by
    from deliveries as told join tickets on tickets.id = told.ticket_id
    where ("told"."recipient_id" = $1
    and "told"."recipient_kind" in ('leader', 'deputy', 'next-level')
    and "told"."occasion" in ('report', 'reminder')
    and ("told"."state" in ('sent', 'unknown') or "told"."attempt_started_at" is not null)) and tickets.id <> all($2::uuid[]) 
      and not exists (select from deliveries as earlier
        where earlier.ticket_id = told.ticket_id and ("earlier"."recipient_id" = $3
    and "earlier"."recipient_kind" in ('leader', 'deputy', 'next-level')
    and "earlier"."occasion" in ('report', 'reminder')
    and ("earlier"."state" in ('sent', 'unknown') or "earlier"."attempt_started_at" is not null))
          and (earlier.created_at, earlier.id) < (told.created_at, told.id))
    order by told.created_at desc, told.id desc limit $4;

select tickets.*, told.created_at as told_at, told.id as told_by
    from deliveries as told join tickets on tickets.id = told.ticket_id
    where ("told"."recipient_id" = $1
    and "told"."recipient_kind" in ('leader', 'deputy', 'next-level')
    and "told"."occasion" in ('report', 'reminder')
    and ("told"."state" in ('sent', 'unknown') or "told"."attempt_started_at" is not null)) and tickets.id <> all($2::uuid[]) and (told.created_at, told.id) < ($3::timestamptz, $4::uuid)
      and not exists (select from deliveries as earlier
        where earlier.ticket_id = told.ticket_id and ("earlier"."recipient_id" = $5
    and "earlier"."recipient_kind" in ('leader', 'deputy', 'next-level')
    and "earlier"."occasion" in ('report', 'reminder')
    and ("earlier"."state" in ('sent', 'unknown') or "earlier"."attempt_started_at" is not null))
          and (earlier.created_at, earlier.id) < (told.created_at, told.id))
    order by told.created_at desc, told.id desc limit $6;

select tickets.id,
      (select min(sent_at) from deliveries where ticket_id = tickets.id and recipient_kind = 'desk'
        and occasion = 'report') as "sentToDeskAt",
      (select min(at) from confirmations where ticket_id = tickets.id) as "confirmedAt"
    from tickets where id = any($1::uuid[]);

select to_jsonb(t) as row from "activities" as t;

select to_jsonb(t) as row from "agents" as t;

select to_jsonb(t) as row from "comments" as t;

select to_jsonb(t) as row from "confirmations" as t;

select to_jsonb(t) as row from "conversations" as t;

select to_jsonb(t) as row from "deliveries" as t;

select to_jsonb(t) as row from "desk_links" as t;

select to_jsonb(t) as row from "devices" as t;

select to_jsonb(t) as row from "drafts" as t;

select to_jsonb(t) as row from "facts" as t;

select to_jsonb(t) as row from "history" as t;

select to_jsonb(t) as row from "incoming_mails" as t;

select to_jsonb(t) as row from "installation" as t;

select to_jsonb(t) as row from "jobs" as t;

select to_jsonb(t) as row from "kept_replies" as t;

select to_jsonb(t) as row from "kysely_migration" as t;

select to_jsonb(t) as row from "kysely_migration_lock" as t;

select to_jsonb(t) as row from "list_views" as t;

select to_jsonb(t) as row from "mailbox_cursors" as t;

select to_jsonb(t) as row from "people" as t;

select to_jsonb(t) as row from "probes" as t;

select to_jsonb(t) as row from "rate_limits" as t;

select to_jsonb(t) as row from "restricted_comments" as t;

select to_jsonb(t) as row from "restricted_facts" as t;

select to_jsonb(t) as row from "restrictions" as t;

select to_jsonb(t) as row from "searches" as t;

select to_jsonb(t) as row from "ticket_cards" as t;

select to_jsonb(t) as row from "ticket_numbers" as t;

select to_jsonb(t) as row from "ticket_words" as t;

select to_jsonb(t) as row from "tickets" as t;

select to_regclass($1) is not null as found;

select width_bucket(date_part('epoch', $1::timestamptz - opened_at) / 86400, array[$2, $3, $4]::float8[]) as place,
      count(*) as count
    from tickets where status in ('new', 'in-progress') group by 1;

update "agents" set "columns" = $1 where "person_id" = $2;

update "agents" set "keys" = $1 where "person_id" = $2;

update "confirmations" set "by" = $1 where "ticket_id" in ($2) and "by" is not null;

update "deliveries" set "acknowledged_at" = $1 where "id" = $2;

update "deliveries" set "answer" = $1, "answered_at" = $2, "state" = $3, "sent_at" = $4, "due_at" = $5, "last_error" = $6, "reason" = $7 where "id" = $8;

update "deliveries" set "attempts" = "attempts" + $1, "attempt_started_at" = $2, "mailed_with" = $3 where "id" = $4 and "due_at" is not null returning *;

update "deliveries" set "attempts" = $1, "attempt_started_at" = $2 where "id" = $3 and "attempts" = $4;

update "deliveries" set "delayed_at" = $1 where "id" = $2;

update "deliveries" set "due_at" = $1 where "ticket_id" = $2 and "recipient_kind" not in ($3, $4) and "due_at" is not null and "attempt_started_at" is null;

update "deliveries" set "last_error" = $1, "reason" = $2, "due_at" = $3, "attempt_started_at" = $4 where "id" = $5 and "attempts" = $6 and "attempt_started_at" is not null;

update "deliveries" set "last_error" = $1, "reason" = $2, "state" = $3, "repeats" = $4, "due_at" = $5, "attempt_started_at" = $6 where "id" = $7 and "attempts" = $8 and "attempt_started_at" is not null;

update "deliveries" set "recipient_id" = $1 where "id" = $2;

update "deliveries" set "state" = $1, "due_at" = $2 where "id" = $3;

update "deliveries" set "state" = $1, "due_at" = $2 where "ticket_id" = $3 and "occasion" = $4 and "state" <> $5 and "attempt_started_at" is null;

update "deliveries" set "state" = $1, "due_at" = $2 where "ticket_id" = $3 and "recipient_kind" not in ($4, $5) and "due_at" is not null and "attempt_started_at" is null and "state" = $6;

update "deliveries" set "state" = $1, "due_at" = $2, "repeats" = $3 where "id" = $4;

update "deliveries" set "state" = $1, "last_error" = $2, "reason" = $3, "due_at" = $4, "attempt_started_at" = $5 where "id" = $6 and "attempts" = $7 and "attempt_started_at" is not null;

update "deliveries" set "state" = $1, "sent_at" = $2, "due_at" = $3, "last_error" = $4, "reason" = $5 where "id" = $6 and "attempt_started_at" is null;

update "deliveries" set "state" = $1, "sent_at" = $2, "last_error" = $3 where "recipient_kind" = $4 and id::text like $5;

update "deliveries" set "state" = $1, "sent_at" = $2, "last_error" = $3, "reason" = $4, "due_at" = $5, "attempt_started_at" = $6 where "id" = $7 and "attempts" = $8 and "attempt_started_at" is not null;

update "deliveries" set "state" = $1, "sent_at" = $2, "repeats" = $3, "last_error" = $4, "reason" = $5, "due_at" = $6 where "id" = $7;

update "incoming_mails" set "ticket_id" = $1, "delivery_id" = $2 where "mailbox" = $3 and "id" = $4;

update "kept_replies" set "text" = $1, "by" = $2, "at" = $3, "version" = $4 where "id" = $5 and "version" = $6;

update "list_views" set "shared" = $1, "sort" = $2, "name" = $3, "filters" = $4, "columns" = $5, "saved_at" = $6 where "id" = $7 and ("person_id" = $8 or ("shared" = $9 and false));

update "list_views" set "shared" = $1, "sort" = $2, "name" = $3, "filters" = $4, "columns" = $5, "saved_at" = $6 where "id" = $7 and ("person_id" = $8 or ("shared" = $9 and true));

update "mailbox_cursors" set "cursor" = $1, "since" = $2, "read_at" = $3;

update "mailbox_cursors" set "cursor" = $1, "since" = $2, "read_at" = $3 where "mailbox" = $4 and "cursor" = $5 returning "mailbox";

update "people" set "language_chosen" = $1 where "id" = $2;

update "ticket_cards" set "shown_version" = $1 where "id" = $2 and "shown_version" = $3;

update "ticket_cards" set "shown_version" = $1 where "id" in (select "id" from "ticket_cards" where "ticket_id" in (select "id" from "tickets" where "id" <> $2 and "status" in ($3, $4) and ("id" = $5 or "filed_with" = $6)) order by "id" for update) returning "id";

update "tickets" set "acknowledge_due_at" = $1 where "id" in ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41);

update "tickets" set "acknowledged_at" = $1, "acknowledge_due_at" = $2, "status" = $3 where "id" = $4;

update "tickets" set "acknowledged_at" = $1, "version" = "version" + $2 where "id" = $3 returning *;

update "tickets" set "assignee_id" = $1, "status" = $2, "resolved_at" = $3, "handed_over" = $4, "touched_at" = $5, "version" = "version" + $6 where "id" = $7 returning *;

update "tickets" set "assignee_id" = $1, "status" = $2, "resolved_at" = $3, "handed_over" = $4, "version" = "version" + $5 where "id" = $6 returning *;

update "tickets" set "assignee_id" = $1, "status" = $2, "version" = "version" + $3 where "id" = $4 returning *;

update "tickets" set "cause" = $1;

update "tickets" set "external_reference" = $1 where "id" = $2;

update "tickets" set "external_reference" = $1 where "id" in ($2) and "external_reference" is not null;

update "tickets" set "external_reference" = $1, "version" = "version" + $2 where "id" = $3 returning *;

update "tickets" set "handed_over" = $1 where "id" = $2;

update "tickets" set "leader_id" = $1 where "id" = $2;

update "tickets" set "needs_attention" = $1 where "id" = $2;

update "tickets" set "personal_data" = $1, "version" = "version" + $2 where "id" = $3 returning *;

update "tickets" set "resolved_at" = $1, "status" = $2 where "id" = $3;

update "tickets" set "status" = $1 where "id" = $2;

update "tickets" set "status" = $1, "resolved_at" = $2, "handed_over" = $3 where "id" = $4;

update "tickets" set "status" = $1, "resolved_at" = $2, "handed_over" = $3, "reopened_at" = $4, "version" = "version" + $5 where "id" = $6 returning *;

update "tickets" set "status" = $1, "resolved_at" = $2, "handed_over" = $3, "touched_at" = $4, "version" = "version" + $5 where "id" = $6 returning *;

update "tickets" set "status" = $1, "resolved_at" = $2, "handed_over" = $3, "version" = "version" + $4 where "id" = $5 returning *;

update "tickets" set "status" = $1, "resolved_at" = $2, "version" = "version" + $3 where "id" = $4 returning *;

update "tickets" set "status" = $1, "withdrawn_because" = $2, "version" = "version" + $3 where "id" = $4 returning *;

update "tickets" set "touch_due_at" = $1 where "id" = $2;

update "tickets" set "touch_due_at" = $1, "resolve_due_at" = $2 where "id" = $3;

update "tickets" set "touched_at" = $1 where "id" = $2 and "touched_at" is null;

update "tickets" set "touched_at" = $1, "version" = "version" + $2 where "id" = $3 returning *;

update "tickets" set "unit" = $1 where "id" in ($2) and "unit" <> $3;

update "tickets" set "version" = "version" + $1 where "id" = $2 returning *;

update activities set answered_at = $1
    from unnest($2::text[], $3::text[]) as answered (in_conversation, activity)
    where conversation_id = in_conversation and id = activity;

update conversations set turns = turns + 1, current_draft_id = null
    where person_id = $1;

update deliveries set recipient_id = 'leader of all', acknowledged_at = null
      where recipient_kind = 'leader';

update drafts set answers = $1::jsonb;

update facts set value = 'regnbue' where (ticket_id, name) in (
      select ticket_id, name from facts order by ticket_id limit 3);

update history set by = 'somebody else';

update installation set owner = upper(owner);

update jobs
    set claimed_by = null, claimed_until = null, attempts = 0, failing_since = null
    where name = $1 and data = $2::jsonb and claimed_by = $3::uuid;

update jobs
    set claimed_by = null, claimed_until = null, due_at = least(due_at, $1::timestamptz),
      attempts = $2, failing_since = $3
    where name = $4 and data = $5::jsonb and claimed_by = $6::uuid
    returning due_at <= $7 as is_due;

update jobs
    set claimed_by = null, claimed_until = null, due_at = least(due_at, $1::timestamptz),
      attempts = attempts - $2::integer
    where (name, data) in (select name, data from jobs where claimed_by = any($3::uuid[]) for update skip locked)
    returning pg_notify($4, name);

update jobs
    set claimed_by = null, claimed_until = null, due_at = least(due_at, $1::timestamptz),
      attempts = attempts - $2::integer
    where (name, data) in (select name, data from jobs where claimed_until < statement_timestamp() for update skip locked)
    returning pg_notify($3, name);

update jobs set claimed_until = clock_timestamp() + 7000 * interval '1 millisecond'
    where (name, data) in (
      select name, data from jobs where claimed_by = any($1::uuid[]) for update skip locked
    );

update people set name = 'Åse Ødegård' where id = (select reporter_id from tickets order by id offset 1 limit 1);

update people set name = 'Ørjan Ås' where id = (select reporter_id from tickets order by id limit 1);

update rate_limits set taken = $1::jsonb where name = $2;

update searches set text = 'Olsen';

update ticket_words set opened_at = date_trunc('day', opened_at);

update tickets set needs_attention = false;

update tickets set needs_attention = status in ('new', 'in-progress');

update tickets set opened_at = date_trunc('day', opened_at);

update tickets set resolve_due_at = case when right(id::text, 3) = '377' then opened_at else timestamptz '2030-01-01' end where status in ('new', 'in-progress');

update tickets set resolve_due_at = null where status in ('new', 'in-progress');

update tickets set resolve_due_at = opened_at where status in ('new', 'in-progress');

update tickets set status = 'withdrawn' where number like '%55' and status = 'resolved';

update tickets set status = case when opened_at > now() - interval '7 days' then 'new' else 'resolved' end,
      acknowledged_at = null;

update tickets set touch_due_at = opened_at + interval '30 minutes',
        resolve_due_at = case when opened_at > $1::timestamptz - interval '4 days'
          then $2::timestamptz + interval '1 minute' else opened_at + interval '50 hours' end
      where right(id::text, 1) in ('1', '3', '5', '7', '9');

update tickets set type = $1 where number like '%77';

update tickets set unit = $1
    where unit = '' and coalesce(affected_id, reporter_id) = $2
      and opened_at > $3::timestamptz - interval '1 day';

with "own" as materialized (select * from "tickets" where ("reporter_id" = $1 or "affected_id" = $2) and "status" in ($3, $4)) select * from "own" order by "opened_at" desc limit $5;

with "own" as materialized (select * from "tickets" where ("reporter_id" = $1 or "affected_id" = $2)) select * from "own" order by "opened_at" desc limit $3;

with alike as (
      select created_month, channel, state, count(*) as count
      from deliveries where created_month >= $1 and recipient_kind <> 'employee' group by 1, 2, 3
    ), without as (
      select channel, state, count(*) as count from deliveries
      where created_month >= $2 and state = 'failed' and last_error = 'no-leader' group by 1, 2
    )
    select channel, state, sum(alike.count) as count, coalesce(max(without.count), 0) as leaderless
    from alike left join without using (channel, state) group by 1, 2 order by 1, 2;

with alike as (
      select opened_month, type, acknowledged_step, resolved_step, count(*) as count
      from tickets where opened_month >= $1 group by 1, 2, 3, 4
    )
    select case grouping(opened_month, acknowledged_step, resolved_step)
        when 3 then 'perMonth' when 5 then 'toAcknowledge' else 'toResolve' end as counts,
      coalesce(to_char(opened_month, 'YYYY-MM'), acknowledged_step::text, resolved_step::text) as of,
      type, sum(count) as count
    from alike
    group by grouping sets ((opened_month, type), (acknowledged_step), (resolved_step))
    having coalesce(to_char(opened_month, 'YYYY-MM'), acknowledged_step::text, resolved_step::text) is not null
    order by of, type;

with counted as (
      select opened_month, type, cause, unit, acknowledged_in_time, touched_in_time, resolved_in_time,
        count(*) as count
      from tickets where opened_month >= $1 group by 1, 2, 3, 4, 5, 6, 7
    ), alike as (
      select opened_month, type, cause, unit, count,
        case when "acknowledged_in_time" is null then 0 else count end as "acknowledged_asked",
    case when "acknowledged_in_time" then count else 0 end as "acknowledged_done", case when "touched_in_time" is null then 0 else count end as "touched_asked",
    case when "touched_in_time" then count else 0 end as "touched_done", case when "resolved_in_time" is null then 0 else count end as "resolved_asked",
    case when "resolved_in_time" then count else 0 end as "resolved_done"
      from counted
      union all
      select opened_month, type, cause, unit, 0, -count(*), 0, 0, 0, 0, 0 from tickets
      where acknowledge_due_at > $2 and acknowledged_at is null and status <> 'withdrawn'
        and opened_month >= $3
      group by 1, 2, 3, 4
      union all
      select opened_month, type, cause, unit, 0, 0, 0,
        -count(*) filter (where touched_at is null and touch_due_at > $4), 0,
        -count(*) filter (where resolve_due_at > $5), 0
      from tickets where due_at is not null and opened_month >= $6 group by 1, 2, 3, 4
    )
    select case grouping(type, unit, opened_month) when 3 then 'cause' when 5 then 'unit' else 'month' end as by,
      type, cause, unit, to_char(opened_month, 'YYYY-MM') as month, sum(count)::int as count,
      json_build_object('asked', sum("acknowledged_asked")::int, 'inTime', sum("acknowledged_done")::int) as "acknowledged", json_build_object('asked', sum("touched_asked")::int, 'inTime', sum("touched_done")::int) as "touched", json_build_object('asked', sum("resolved_asked")::int, 'inTime', sum("resolved_done")::int) as "resolved"
    from alike group by grouping sets ((type, cause), (unit), (opened_month))
    order by type, cause, unit, month;

with entry as (
      insert into history (ticket_id, at, what, by, details)
      select $1::uuid, $2, $3::text, $4::text, $5::jsonb
      where $6::text = 'exported' or not exists (
        select from history left join searches on entry = history.id
        where what = $7::text and history.what in ('viewed', 'searched', 'exported') and by = $8 and history.at > $9
          and ticket_id is not distinct from $10::uuid
          and details - 'rows' = $11::jsonb - 'rows' and text is not distinct from $12::text)
      returning id
    )
    insert into searches (entry, at, text) select id, $13, $14::text from entry
    where $15::text is not null;

with looks as materialized (select * from (select * from (
      with all_of_it as materialized (
        select * from history where ticket_id = (select id from tickets where number = $1)
      ) select * from all_of_it as history
    ) as history where history.what in ('viewed', 'searched', 'exported') and true and true) as found order by at desc, id desc limit $2::int)
    select looks.id::text, looks.at, looks.what, by, details, number, text as search from looks
    left join tickets on tickets.id = ticket_id left join searches on entry = looks.id
    order by looks.at desc, looks.id desc;

with looks as materialized (select * from (select * from (
      with all_of_it as materialized (
        select * from history where ticket_id = (select id from tickets where number = $1)
      ) select * from all_of_it as history
    ) as history where history.what in ('viewed', 'searched', 'exported') and what = $2 and true) as found order by at desc, id desc limit $3::int)
    select looks.id::text, looks.at, looks.what, by, details, number, text as search from looks
    left join tickets on tickets.id = ticket_id left join searches on entry = looks.id
    order by looks.at desc, looks.id desc;

with looks as materialized (select * from (select last.* from unnest(array['searched']) as kind (name),
    lateral (select * from history where what = kind.name and history.what in ('viewed', 'searched', 'exported') and true
      order by at desc, id desc limit $1::int) as last) as found order by at desc, id desc limit $2::int)
    select looks.id::text, looks.at, looks.what, by, details, number, text as search from looks
    left join tickets on tickets.id = ticket_id left join searches on entry = looks.id
    order by looks.at desc, looks.id desc;

with looks as materialized (select * from (select last.* from unnest(array['viewed', 'searched', 'exported']) as kind (name),
    lateral (select * from history where what = kind.name and history.what in ('viewed', 'searched', 'exported') and true and (at, id) < ($1::timestamptz, $2::bigint)
      order by at desc, id desc limit $3::int) as last) as found order by at desc, id desc limit $4::int)
    select looks.id::text, looks.at, looks.what, by, details, number, text as search from looks
    left join tickets on tickets.id = ticket_id left join searches on entry = looks.id
    order by looks.at desc, looks.id desc;

with moved as (
      delete from "facts" where ticket_id = $1 and name <> all($2::text[]) returning *
    )
    insert into "restricted_facts" select * from moved;

with moved as (
      delete from restricted_facts where ticket_id = $1 and name = $2 returning *
    )
    update tickets set external_reference = coalesce(external_reference, value) from moved where id = ticket_id;

with moved as (delete from comments where ticket_id = $1 returning *)
    insert into restricted_comments select * from moved;

with moved as (delete from restricted_facts where ticket_id = $1 returning *)
    insert into facts select * from moved
    on conflict (ticket_id, name) do update set value = excluded.value || chr(10) || facts.value
    where facts.name = $2;

with put_back as (
      update installation set written = (select system_identifier from pg_control_system())
    || '/' || left(pg_walfile_name(pg_current_wal_lsn()), 8) || '/' || pg_current_xact_id()::xid::text
      where written is distinct from (select system_identifier from pg_control_system())
    || '/' || left(pg_walfile_name(pg_current_wal_lsn()), 8) || '/' || "installation"."xmin"::text returning id
    ), gap as (
      select case when exists (select from put_back) and exists (select from ticket_numbers)
        then $1::integer else 0 end as skipped
    )
    insert into ticket_numbers as given (year, last) select $2::integer, 1 + skipped from gap
    on conflict (year) do update set last = given.last + excluded.last
    returning last, (select skipped from gap);

with recursive each (value) as (
      (select coalesce(assignee_id, '') from tickets order by 1 limit 1)
      union all
      select (select coalesce(assignee_id, '') from tickets where coalesce(assignee_id, '') > each.value order by 1 limit 1)
      from each where each.value is not null
    ) select value from each where value is not null;

with recursive each (value) as (
      (select type from tickets order by 1 limit 1)
      union all
      select (select type from tickets where type > each.value order by 1 limit 1)
      from each where each.value is not null
    ) select value from each where value is not null;

with urgent as (
    select name, data from jobs
    where name = $1 and claimed_by is null and urgent = true and due_at <= $2
    order by turn, due_at limit $3 for update skip locked),
    normal as (
      
    select name, data from jobs
    where name = $4 and claimed_by is null and urgent = false and due_at <= $5
    order by turn, due_at limit greatest(0, $6 - (select count(*) from urgent))
      for update skip locked
    )
    update jobs
    set claimed_by = $7::uuid, claimed_until = clock_timestamp() + 7000 * interval '1 millisecond', due_at = null, attempts = attempts + 1
    from (select * from urgent union all select * from normal) as due
    where jobs.name = due.name and jobs.data = due.data
    returning jobs.data, jobs.attempts, jobs.failing_since;

