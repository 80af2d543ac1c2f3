create table read.parcels (
    parcel        text primary key,
    seller        text,
    buyer         text,
    "order"       text not null,   -- a word of SQL's own, as a column may be called
    reasons       text[],
    fragile       boolean,
    sent_on       date,
    seen_at       timestamptz,
    price         numeric(14, 2),
    pieces        integer,
    last_position bigint not null
);
