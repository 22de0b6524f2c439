-- What an older state of the database was about to send may have been sent since: it is withheld until somebody has
-- decided, and the ticket's reminders with it (bot/tickets/withhold.ts).
alter table deliveries add column withheld_at timestamptz;
alter table tickets add column withheld_at timestamptz;
create index deliveries_withheld on deliveries (withheld_at) where withheld_at is not null;
create index tickets_withheld on tickets (withheld_at) where withheld_at is not null;

-- The states of the database, as bot/store/origin.ts tells them, of which a bot knows: one that was started on it withheld
-- what was due; one that was at work when another server took over did not have to.
create table put_backs (
  state text primary key,
  at timestamptz not null,
  withheld boolean not null
);

-- What is held on people: docs/annotation.ts says how it is written.
comment on table put_backs is 'Ikke sende noe to ganger etter en gjenoppretting.
state at withheld | no personal data';
