-- Who may call, by the digest of a key. Administration, and no fact of the programme: the log names a key by its id alone.
create schema if not exists access;

create table access.keys (
    id                  text primary key,   -- the key's public name; never given away again, since the log has it
    role                text not null,
    enterprise          text,
    district            text,
    department          text,
    description         text,
    requests_per_minute integer,            -- at each node; null for what the server's settings say
    sha256              text not null unique,
    former_sha256       text,               -- good as well until
    former_until        timestamptz,
    created_at          timestamptz not null,
    created_by          text not null,
    rotated_at          timestamptz,
    rotated_by          text,
    revoked_at          timestamptz,
    revoked_by          text,
    last_used_on        date
);
