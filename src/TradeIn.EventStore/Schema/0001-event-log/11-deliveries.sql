-- The names under which commands were delivered; the fingerprint is the command's.
create table deliveries (
    name       text primary key,
    command_id text not null
);
