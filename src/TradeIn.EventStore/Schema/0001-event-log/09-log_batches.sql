-- What was appended in one transaction, with the chained digest of each event, 32 bytes each, one after another.
create table log_batches (
    last_position  bigint primary key,
    first_position bigint not null,
    digests        bytea not null,
    node           text not null,
    recorded_at    timestamptz not null,
    check (length(digests) = 32 * (last_position - first_position + 1))
);
