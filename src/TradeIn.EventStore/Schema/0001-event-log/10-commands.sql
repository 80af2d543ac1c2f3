-- The commands that recorded events, so that each is processed once ever. Its events stand one after another.
create table commands (
    id             text primary key,
    fingerprint    bytea not null,
    first_position bigint not null,
    events         integer not null check (events > 0)
);
