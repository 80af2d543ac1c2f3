-- The read models that are being built anew, and how far each has come. The row goes when the tables have changed places.
create table read.rebuilds (
    name     text primary key,
    version  integer not null,          -- of the program that builds them
    tables   text[] not null,
    position bigint not null,
    asked_by text not null,
    asked_at timestamptz not null
);
