-- Whose database it is, and by what it is noticed that an older state was put back: bot/store/origin.ts.
create table installation (
  id integer primary key check (id = 1),
  owner text not null,
  written text,
  folder text
);

create table people (
  id text primary key,
  name text not null,
  mail text,
  phone text,
  department text,
  met_at timestamptz not null,
  fetched_at timestamptz,
  language_chosen text,
  language_teams text,
  language_written text
);
create index people_named on people using gin (to_tsvector('simple', name));

-- What Intune has registered on a person.
create table devices (
  person_id text primary key references people on delete cascade,
  devices jsonb not null,
  fetched_at timestamptz not null
);

-- By the columns that they have chosen for the list; null: the usual ones. And whether keys alone do something.
create table agents (
  person_id text primary key,
  seen_at timestamptz not null,
  columns jsonb,
  keys boolean not null default true
);

create table conversations (
  id text primary key,
  person_id text not null,
  service_url text not null,
  tenant_id text not null,
  current_draft_id uuid,
  updated_at timestamptz not null,
  turns integer not null default 0
);
create index conversations_by_person on conversations (person_id, updated_at);

create table activities (
  conversation_id text not null,
  id text not null,
  draft_id uuid,
  received_at timestamptz not null,
  answered_at timestamptz,
  primary key (conversation_id, id)
);
create index activities_by_age on activities (received_at);

create table drafts (
  id uuid primary key,
  conversation_id text not null,
  person_id text not null,
  type text not null,
  answers jsonb not null,
  updated_at timestamptz not null,
  closed_at timestamptz
);
create index drafts_by_age on drafts (updated_at);

-- What is held on people: docs/annotation.ts says how it is written.
comment on table installation is 'Vite hvilken installasjon databasen hører til.
id owner written folder | no personal data';
comment on table people is 'Vise hvem en sak gjelder, finne lederen og nå de rette.
id | Entra-id | own agent leader desk system | name
name | navn fra Entra | own agent leader desk system | name
mail phone | e-post og telefon fra Entra | own agent leader desk system | name
department | avdeling fra Entra | agent | name
met_at fetched_at | når personen først ble møtt, og sist ble hentet fra Entra | none | name
language_chosen language_teams language_written | språket personen har valgt, bruker i Teams og skriver | none | name';
comment on table devices is 'Vise hvilke enheter en sak om utstyr kan gjelde.
person_id devices fetched_at | enhetene Intune har på personen: navn, modell, serienummer, system og siste kontakt | own agent | name';
comment on table agents is 'Vite hvem en sak kan gis til.
person_id seen_at | hvilken saksbehandler, og når fanen sist ble brukt | agent | stays
columns keys | kolonnene saksbehandleren har valgt i listen, og om hurtigtastene er på | agent | stays';
comment on table conversations is 'Svare i riktig samtale i Teams, og varsle der.
id person_id | hvilken samtale, med hvem | none | stays
updated_at turns | når det sist ble skrevet, og hvor mange ganger | none | stays
service_url tenant_id current_draft_id | no personal data';
comment on table activities is 'Ikke gjøre det samme to ganger når Teams sender en melding på nytt.
conversation_id id draft_id | hvilken melding i hvilken samtale, ikke teksten | none | activity
received_at answered_at | når den kom og ble besvart | none | activity';
comment on table drafts is 'Ta vare på en påbegynt melding til den er sendt eller droppet.
id conversation_id person_id | hvem som har begynt, i hvilken samtale | own | draft
type answers | hva det gjelder, og svarene så langt, også hvem det har skjedd med | own | draft
updated_at closed_at | når den ble endret og avsluttet | own | draft';
