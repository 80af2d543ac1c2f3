-- Marten's table of streams: names, types and defaults are Marten's.
create table mt_streams (
    id          varchar not null,
    type        varchar,
    version     bigint,
    timestamp   timestamptz not null default (now()),
    created     timestamptz not null default (now()),
    tenant_id   varchar default '*DEFAULT*',
    is_archived boolean default false,
    constraint pkey_mt_streams_id primary key (id)
);
