-- What was done with keys, by whom; rows are only ever added.
create table access.steps (
    number bigint generated always as identity primary key,
    key    text not null references access.keys (id),
    step   text not null,       -- created, rotated, revoked
    at     timestamptz not null,
    by     text not null        -- the public name of the key that did it
);
