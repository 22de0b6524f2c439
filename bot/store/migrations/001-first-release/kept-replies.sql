-- What agents write often, kept for all of them. Nothing about anybody: who wrote it last is an id.
create table kept_replies (
  id uuid primary key,
  version integer not null default 1,
  text text not null,
  by text not null,
  at timestamptz not null
);

-- What is held on people: docs/annotation.ts says how it is written.
comment on table kept_replies is 'La saksbehandlerne bruke de samme svarene om igjen.
by at | hvem som sist skrev svaret, og når | agent | reply
id version text | no personal data';
