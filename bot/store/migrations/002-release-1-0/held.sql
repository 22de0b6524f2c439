-- Until then those whose ticket it is see it as it was before an agent resolved it; null: nothing is kept from them.
alter table tickets add column held_until timestamptz;
