-- When the ticket was written to the municipality's archive (`archive` in its file); null: not yet, or nothing is archived.
alter table tickets add column archived_at timestamptz;
