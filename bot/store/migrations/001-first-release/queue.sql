-- A claim on a job ends by itself, so nobody keeps a list of who is alive. Whose turn a job is stands in its row.
create table jobs (
  name text not null,
  data jsonb not null,
  urgent boolean not null,
  due_at timestamptz,
  person text,
  turn integer not null default 0,
  claimed_by uuid,
  claimed_until timestamptz,
  attempts integer not null,
  failing_since timestamptz,
  primary key (name, data)
);
create index jobs_waiting on jobs (name, urgent desc, turn, due_at) where claimed_by is null;
create index jobs_of_person on jobs (person, name, turn) where person is not null;
create index jobs_claimed on jobs (claimed_until) where claimed_by is not null;

create table rate_limits (name text primary key, taken jsonb not null);

-- What readiness writes to see that anything can be written.
create unlogged table probes (page integer not null);

-- What is held on people: docs/annotation.ts says how it is written.
comment on table jobs is 'Gjøre det som skal gjøres, også etter en omstart.
data person | id-er til saken, og Entra-id til den det gjøres for | none | job
name urgent due_at turn claimed_by claimed_until attempts failing_since | no personal data';
comment on table rate_limits is 'Holde seg innenfor grensene til Microsoft og mottakerne.
name taken | hvilken samtale det er sendt til, og når | none | hour';
comment on table probes is 'Se at databasen tar imot.
page | no personal data';
