-- How far each projection has come. The row HighWaterMark is Marten's own.
create table mt_event_progression (
    name         varchar not null,
    last_seq_id  bigint,
    last_updated timestamptz default (transaction_timestamp()),
    constraint pk_mt_event_progression primary key (name)
);
