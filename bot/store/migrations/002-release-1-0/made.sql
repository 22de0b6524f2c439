-- In which order a ticket's deliveries are made, also by instances whose clocks differ. Those that were there before have 0:
-- of them the times tell.
alter table deliveries add column made integer not null default 0;
create sequence deliveries_made as integer owned by deliveries.made;
alter table deliveries alter column made set default nextval('deliveries_made');
