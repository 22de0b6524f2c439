-- Who has looked is history. What was searched for may be somebody's name, so it stands by itself: added to, never
-- changed, and erased when its time is over. `entry`: the history's id.
create index history_looks on history (what, at desc, id desc) where what in ('viewed', 'searched', 'exported');
create index history_looks_by on history (by, what, at desc, id desc)
  where what in ('viewed', 'searched', 'exported');

create table searches (
  entry bigint primary key,
  at timestamptz not null,
  text text not null
);
create index searches_by_age on searches (at);
create trigger searches_stand before update or truncate on searches
  for each statement execute function history_stands();

-- What is held on people: docs/annotation.ts says how it is written.
comment on table searches is 'Kunne etterprøve hva saksbehandlere har søkt etter.
text | søkeordene | auditor | search
entry at | no personal data';
