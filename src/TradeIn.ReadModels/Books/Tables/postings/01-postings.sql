-- The double-entry books: every line of them, by the event that wrote it (M7).
create table read.postings (
    position      bigint not null,            -- of the event in the log
    line          integer not null,           -- from 1, within the event
    account       text not null,              -- seller-payable, …
    party         text not null,              -- whose account it is
    debit         numeric(16, 2) not null,    -- one of the two is zero
    credit        numeric(16, 2) not null,
    event_type    text not null,
    stream_id     text not null,
    last_position bigint not null generated always as (position) stored,  -- as every table has that people query
    primary key (position, line)
);
