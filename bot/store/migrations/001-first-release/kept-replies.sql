-- What agents write often, kept for all of them. Nothing about anybody: who wrote it last is an id.
create table kept_replies (
  id uuid primary key,
  version integer not null default 1,
  text text not null,
  by text not null,
  at timestamptz not null
);
