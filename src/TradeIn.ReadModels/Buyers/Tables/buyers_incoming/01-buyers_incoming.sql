-- Whom corrections named, as they named them: when one is applied, that buyer may be new.
create table read.buyers_incoming (
    buyer    text primary key,
    kind     text not null,
    document text not null,
    district text not null
);
