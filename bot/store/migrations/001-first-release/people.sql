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
