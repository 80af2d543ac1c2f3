-- How often a stopped model was told to try again. Every node that is stopped looks whether it has changed since.
alter table read.models add column restarts integer not null default 0;
