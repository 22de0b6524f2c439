-- Lists as agents have saved them: filters, order and columns as codes, and a name that somebody typed.
create table list_views (
  id uuid primary key,
  person_id text not null,
  name text not null,
  shared boolean not null,
  filters jsonb not null,
  sort text not null,
  columns jsonb not null,
  saved_at timestamptz not null
);
create index list_views_by_person on list_views (person_id);
create index list_views_shared on list_views (name) where shared;

-- What is held on people: docs/annotation.ts says how it is written.
comment on table list_views is 'La saksbehandlere lagre listene de bruker.
person_id filters saved_at | hvem som har lagret listen, når, og hvem og hva den viser | agent | view
name | navnet på listen, slik det ble skrevet | agent | view
id shared sort columns | no personal data';
