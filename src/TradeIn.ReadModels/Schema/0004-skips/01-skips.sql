-- The events that read models pass over, each because an administrator said so. It is no part of what is derived from the
-- log, and is kept for good: a rebuild passes over the same events, else its rows would be others.
create table read.skips (
    model      text not null,
    version    integer not null,        -- of the program that could not take the event; a higher one tries it
    position   bigint not null,
    reason     text not null,
    skipped_by text not null,           -- the key's public name
    skipped_at timestamptz not null,
    primary key (model, version, position)
);
