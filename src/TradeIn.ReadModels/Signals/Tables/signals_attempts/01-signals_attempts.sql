-- The last attempt of each pair of buyer, thing and paper that was refused.
create table read.signals_attempts (
    pair     text primary key,
    first_id text not null,
    last_at  timestamptz not null
);
