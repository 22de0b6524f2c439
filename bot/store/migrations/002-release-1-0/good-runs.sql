-- When work that comes again and again last went well: an operator is told when it has not for long.
create table good_runs (name text primary key, at timestamptz not null);

-- What is held on people: docs/annotation.ts says how it is written.
comment on table good_runs is 'Se at det som skal gjøres igjen og igjen, blir gjort.
name at | no personal data';
