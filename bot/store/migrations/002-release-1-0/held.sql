-- Until then those whose ticket it is see it as it was before an agent resolved it; null: nothing is kept from them.
alter table tickets add column held_until timestamptz;

-- Those that are held now are a handful among a million.
create index tickets_held on tickets (held_until) where held_until is not null;
