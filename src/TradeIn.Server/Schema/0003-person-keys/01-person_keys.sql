-- The key of every person, under which the log's names and document numbers are encrypted; itself encrypted under the master key.
-- Whoever is deleted here can be read nowhere any more.
create table access.person_keys (
    person  text primary key,       -- a buyer's key, or complaint: and a complaint's id
    id      uuid not null unique,   -- its name in the event of its erasure
    wrapped bytea not null,
    master  text not null           -- the name of the master key: it tells which, and nothing about it
);

create index person_keys_by_master on access.person_keys (master);
