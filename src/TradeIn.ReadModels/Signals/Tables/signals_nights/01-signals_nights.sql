-- Certificates that were issued at night.
create table read.signals_nights (
    certificate text primary key,
    recycler    text not null,
    issued_at   timestamptz not null
);
