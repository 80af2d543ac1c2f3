-- Who wants to be told what happens, where, and how far he has been told. Administration, and no fact of the programme.
create schema if not exists webhooks;

create table webhooks.endpoints (
    id            text primary key,
    holder        text not null,         -- the enterprise or office whose it is
    registered_by text not null,         -- the public name of the key
    parties       text[] not null,       -- whose events it gets: what the holder may see
    url           text not null,
    types         text[],                -- CloudEvents types; null for all
    description   text,
    content       bytea not null,        -- digest of what was registered: a repetition is known by it
    secret        bytea not null,        -- encrypted
    former_secret bytea,                 -- encrypted; it signs as well until
    former_until  timestamptz,
    status        text not null,         -- enabled, disabled
    status_reason text,
    status_since  timestamptz not null,
    created_at    timestamptz not null,
    position      bigint not null,       -- of the log: all up to here was sent or is set aside
    failures      integer not null,      -- in a row
    failing_since timestamptz,
    rests_until   timestamptz,
    generation    integer not null       -- goes up when its holder changes it
);

create index endpoints_of_a_holder on webhooks.endpoints (holder);
