-- The one row that whoever appends holds: the last position, and the last digest of the hash chain.
create table log_head (
    only_row boolean primary key default true check (only_row),
    position bigint not null check (position >= 0),
    hash     bytea not null check (length(hash) = 32)
);
