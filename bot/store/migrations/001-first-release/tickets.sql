create table ticket_numbers (year integer primary key, last integer not null);

-- By what tickets are counted is kept in the row: rows that are alike share an entry of the index. The steps are those
-- of bot/store/time-steps.ts.
create table tickets (
  id uuid primary key,
  number text not null unique,
  version integer not null default 1,
  type text not null,
  cause text,
  urgency text not null,
  status text not null,
  personal_data boolean not null,
  reporter_id text not null,
  affected_id text,
  leader_id text,
  assignee_id text,
  external_reference text,
  opened_at timestamptz not null,
  acknowledged_at timestamptz,
  resolved_at timestamptz,
  filed_with uuid references tickets,
  withdrawn_because text,
  needs_attention boolean not null default false,
  handed_over boolean not null default false,
  -- The department, when it was opened, of the person it is about; empty: not known.
  unit text not null default '',
  -- When somebody should have acknowledged it; null: nobody is asked to.
  acknowledge_due_at timestamptz,
  reopened_at timestamptz,
  touched_at timestamptz,
  touch_due_at timestamptz,
  resolve_due_at timestamptz,
  due_at timestamptz generated always as (case when status in ('new', 'in-progress') then
    least(case when touched_at is null then touch_due_at end, resolve_due_at) end) stored,
  opened_month date generated always as (date_trunc('month', opened_at at time zone 'Europe/Oslo')::date) stored,
  acknowledged_step smallint generated always as (width_bucket(
    date_part('epoch', acknowledged_at - opened_at) / 60, array[
      1, 2, 3, 5, 7, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 360,
      480, 720, 1440, 2880, 4320, 5760, 7200, 10080, 20160, 43200
    ]::float8[]
  )::smallint) stored,
  resolved_step smallint generated always as (width_bucket(
    date_part('epoch', resolved_at - opened_at) / 60, array[
      1, 2, 3, 5, 7, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 360,
      480, 720, 1440, 2880, 4320, 5760, 7200, 10080, 20160, 43200
    ]::float8[]
  )::smallint) stored,
  -- Null: nobody was asked to, or it was withdrawn before. Who still has time is counted apart.
  acknowledged_in_time boolean generated always as (case
    when acknowledged_at is not null then acknowledged_at <= acknowledge_due_at
    when acknowledge_due_at is not null and status <> 'withdrawn' then false
  end) stored,
  -- The same of an agent. What Straks closed asked nobody for anything.
  touched_in_time boolean generated always as (case
    when touched_at is not null then touched_at <= touch_due_at
    when touch_due_at is not null and status <> 'withdrawn' and not handed_over then false
  end) stored,
  resolved_in_time boolean generated always as (case
    when resolved_at is not null and not handed_over then resolved_at <= resolve_due_at
    when resolve_due_at is not null and status in ('new', 'in-progress') then false
  end) stored
);
create index tickets_by_number on tickets (number collate "C");
create index tickets_by_reporter on tickets (reporter_id, opened_at desc);
create index tickets_by_affected on tickets (affected_id, opened_at desc);
create index tickets_filed_with on tickets (filed_with) where filed_with is not null;
-- One for each filter of the list, in the list's order.
create index tickets_newest on tickets (opened_at desc, id desc);
create index tickets_by_status on tickets (status, opened_at desc, id desc);
create index tickets_by_type on tickets (type, opened_at desc, id desc);
-- Two filters or more, or a filter and an order: see bot/helpdesk/list-alike-table.ts. And who has them.
create index tickets_alike on tickets (coalesce(assignee_id, ''), status, type, urgency,
  (case when acknowledged_at is null then 'no' else 'yes' end), opened_at desc, id desc);
-- With all that the few are filtered and counted by: a row that does not pass is not read, and none to be counted.
create index tickets_open on tickets (opened_at desc, id desc, status, type, urgency, assignee_id, needs_attention)
  where status in ('new', 'in-progress');
-- Of these, those that a leader has seen and may still have to answer.
create index tickets_seen on tickets (type, id, urgency, opened_at)
  where status in ('new', 'in-progress') and acknowledged_at is not null;
create index tickets_needing_attention on tickets (opened_at desc, id desc, status, type, urgency, assignee_id)
  where needs_attention;
create index tickets_due on tickets (opened_at desc, id desc, due_at, status, type, urgency, assignee_id)
  where due_at is not null;
create index tickets_counted on tickets (opened_month, type, acknowledged_step, resolved_step);
create index tickets_compared on tickets (opened_month, type, cause, unit, acknowledged_in_time, touched_in_time,
  resolved_in_time);
create index tickets_acknowledge_due on tickets (acknowledge_due_at) where acknowledged_at is null;
-- The different people of a unit, one look-up each.
create index tickets_of_unit on tickets (unit, (coalesce(affected_id, reporter_id)), opened_month);
create index tickets_handed_over on tickets (opened_month, resolved_step) where handed_over;

create table facts (
  ticket_id uuid not null references tickets,
  position integer not null,
  name text not null,
  value text not null,
  primary key (ticket_id, name)
);

create table comments (
  id uuid primary key,
  ticket_id uuid not null references tickets,
  at timestamptz not null,
  by text,
  desk text,
  internal boolean not null default false,
  text text not null
);
create index comments_by_ticket on comments (ticket_id);

-- What has been done about it, as somebody who must know has said; never concluded from a text.
create table confirmations (
  ticket_id uuid not null references tickets,
  what text not null,
  at timestamptz not null,
  by text,
  source text not null,
  desk text,
  primary key (ticket_id, what)
);

-- Answers and comments of tickets whose processing is restricted lie aside, out of the reach of whatever reads,
-- searches, sends or erases: bot/tickets/restrictions-table.ts.
create table restrictions (
  ticket_id uuid not null references tickets,
  person_id text not null,
  since timestamptz not null,
  primary key (ticket_id, person_id)
);
create table restricted_facts (like facts including all, foreign key (ticket_id) references tickets);
create table restricted_comments (like comments including all, foreign key (ticket_id) references tickets);

create table history (
  id bigserial primary key,
  ticket_id uuid references tickets,
  at timestamptz not null,
  what text not null,
  by text,
  details jsonb not null
);
create index history_by_ticket on history (ticket_id, id);

-- The history is added to and nothing else, whoever asks. Retention and erasing for a person need no exception: what
-- they erase never stands in it. Who must rewrite it all the same, as in a restore, is the owner of the table and says
-- so: `alter table history disable trigger history_stands`.
create function history_stands() returns trigger language plpgsql as $$
  begin
    raise exception 'the history is only added to' using errcode = 'restrict_violation';
  end $$;
create trigger history_stands before update or delete or truncate on history
  for each statement execute function history_stands();

-- What is held on people: docs/annotation.ts says how it is written.
comment on table ticket_numbers is 'Gi hver sak sitt nummer.
year last | no personal data';
comment on table tickets is 'Følge opp det som er meldt.
reporter_id affected_id | Entra-id til den som meldte, og den det gjelder | own agent leader desk system | stays
leader_id assignee_id | Entra-id til lederen og til saksbehandleren | own agent leader | stays
number type cause urgency status withdrawn_because | saksnummer, hva som har skjedd, og hvordan det går | own agent leader desk system | stays
personal_data | om personopplysninger kan være på avveie | own agent leader desk system | stays
opened_at acknowledged_at resolved_at acknowledge_due_at | når det ble meldt, bekreftet og løst, og lederens frist | own agent leader system | stays
reopened_at touched_at | når saken ble åpnet igjen og tatt tak i | own agent | stays
touch_due_at resolve_due_at | Brukerstøttens frister | agent | stays
external_reference | saksnummeret i et annet system | agent | answers
unit | avdelingen til den det gjelder, slik den var da saken ble meldt | agent | answers
affected_name | navnet til den det gjelder, som listen sorteres etter | agent | source
id version filed_with needs_attention handed_over withheld_at archived_at held_until | no personal data
opened_month acknowledged_step resolved_step | no personal data
due_at acknowledged_in_time touched_in_time resolved_in_time | no personal data';
comment on table facts is 'Gi mottakerne det de trenger for å hjelpe.
value | svarene: når og hvor, notat, telefon, utstyr, hvem det gjelder | own agent leader desk system | answers
ticket_id position name | no personal data';
comment on table comments is 'Snakke sammen om saken, og vise svar som kom på e-post.
by | Entra-id til den som skrev | own agent | answers
text | det som ble skrevet; det interne ser bare saksbehandlere | own agent | answers
id ticket_id at desk internal | no personal data';
comment on table confirmations is 'Vise hva som er gjort, og hvem som har sagt det.
by | Entra-id til den som sa det | own agent | answers
what at source desk | hva som er gjort, når, og hvem det kom fra | own agent desk system | stays
ticket_id | no personal data';
comment on table restrictions is 'Huske hvem som har bedt om begrenset behandling.
person_id since | hvem som har bedt om det, og fra når | none | restriction
ticket_id | no personal data';
comment on table restricted_facts is 'Ta vare på svar som ikke skal brukes så lenge behandlingen er begrenset.
value | svarene fra facts | none | restriction
ticket_id position name | no personal data';
comment on table restricted_comments is 'Ta vare på det som er skrevet, så lenge behandlingen er begrenset.
by text | hvem som skrev, og hva, fra comments | none | restriction
id ticket_id at desk internal | no personal data';
comment on table history is 'Kunne vise i ettertid hva som ble gjort, av hvem, og hvem som har sett.
at what by | når, hva, og Entra-id til den som gjorde det; oppslag, søk og uttak også | own agent auditor | stays
details | koder og id-er til det som ble gjort, også hvem innsyn og retting gjaldt; aldri tekst | none | stays
id ticket_id | no personal data';
