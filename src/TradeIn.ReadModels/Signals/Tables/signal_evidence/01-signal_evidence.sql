-- What a case is made of, below the thresholds as well: a signal's evidence is that of its id.
create table read.signal_evidence (
    signal_id text not null,
    kind      text not null,                -- claim, certificate, purchase, recycling: what the id is of
    id        text not null,
    item      text not null,                -- what counts once: rows of the same item count together
    position  bigint not null,              -- of the event
    what      text not null,
    on_day    date not null,
    counts    boolean not null,             -- false: only shown, or counts no more
    weight    integer not null,             -- kilograms
    primary key (signal_id, kind, id)
);
