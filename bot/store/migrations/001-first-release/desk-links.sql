-- By which address a desk can answer a mail without logging in: of the address only the hash of what nobody can guess.
create table desk_links (
  hash text primary key,
  delivery_id uuid not null references deliveries,
  sent_at timestamptz not null
);
create index desk_links_by_age on desk_links (sent_at);

-- What is held on people: docs/annotation.ts says how it is written.
comment on table desk_links is 'La en mottaker svare fra e-posten uten innlogging.
hash delivery_id sent_at | no personal data';
