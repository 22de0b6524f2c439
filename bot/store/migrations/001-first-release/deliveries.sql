create table deliveries (
  id uuid primary key,
  ticket_id uuid not null references tickets,
  recipient_kind text not null,
  recipient_id text,
  named_by text,
  channel text not null,
  occasion text not null,
  about text,
  state text not null,
  attempts integer not null,
  created_at timestamptz not null,
  due_at timestamptz,
  attempt_started_at timestamptz,
  mailed_with uuid,
  repeats integer not null default 0,
  last_error text,
  reason text,
  sent_at timestamptz,
  acknowledged_at timestamptz,
  delayed_at timestamptz,
  answered_at timestamptz,
  answer text,
  created_month date generated always as (date_trunc('month', created_at at time zone 'Europe/Oslo')::date) stored
);
create index deliveries_by_ticket on deliveries (ticket_id);
create index deliveries_in_mail on deliveries (mailed_with) where mailed_with is not null;
create index deliveries_open on deliveries (due_at) where due_at is not null;
-- What waits for a leader is looked up whenever anybody writes.
create index deliveries_waiting on deliveries (recipient_id)
  where acknowledged_at is null and recipient_kind in ('leader', 'deputy', 'next-level');
-- What a leader has been told of stands in their part of the tab, the newest first.
create index deliveries_alerts on deliveries (recipient_id, created_at desc, id desc)
  where recipient_kind in ('leader', 'deputy', 'next-level');
-- When a mail last got through is asked every minute, also while none does.
create index deliveries_mailed on deliveries (sent_at) where channel = 'email' and sent_at is not null;
-- Before each message to another system it is asked whether that has said it is gone, and has taken nothing since.
create index deliveries_gone on deliveries (recipient_id, created_at) where last_error = 'webhook 410';
create index deliveries_taken on deliveries (recipient_id, sent_at)
  where channel = 'webhook' and sent_at is not null;
-- What those hear whose ticket it is is not counted among what others are told.
create index deliveries_counted on deliveries (created_month, channel, state)
  where recipient_kind <> 'employee';
-- Alerts without anybody to go to are counted by themselves, and no other failed delivery is read for it.
create index deliveries_without_leader on deliveries (created_month, channel, state)
  where last_error = 'no-leader';

create table ticket_cards (
  id uuid primary key,
  ticket_id uuid not null references tickets,
  delivery_id uuid references deliveries,
  person_id text not null,
  conversation_id text not null,
  activity_id text not null,
  shown_version integer not null,
  created_at timestamptz not null
);
create index ticket_cards_by_ticket on ticket_cards (ticket_id);

-- What is held on people: docs/annotation.ts says how it is written.
comment on table deliveries is 'Gi de rette beskjed, og vite om beskjeden kom fram.
recipient_id named_by | Entra-id til mottakeren, når det er en person, og til den som oppga lederen | own agent leader | stays
recipient_kind channel occasion about state | hvilken mottaker, hvilken beskjed, og hvordan det gikk | own agent leader | stays
sent_at acknowledged_at answered_at answer | når den ble sendt, bekreftet og besvart | own agent leader | stays
id ticket_id made attempts created_at due_at attempt_started_at mailed_with repeats | no personal data
last_error reason delayed_at withheld_at on_trial created_month | no personal data';
comment on table ticket_cards is 'Holde kortene i Teams oppdatert.
person_id conversation_id activity_id | hvem som har fått et kort, i hvilken samtale | none | stays
id ticket_id delivery_id shown_version created_at | no personal data';
