-- Every exchange of a unit, refused ones too (A2).
create table read.exchanges (
    exchange_id       text primary key,
    programme         text,               -- null, as seller and district: no such purchase is on record
    purchase_id       text not null,
    seller            text,
    seller_district   text,
    exchanged_at      timestamptz not null,
    exchanged_on      date not null,
    outcome           text not null,      -- accepted, refused
    first_reason      text,
    reasons           text[],             -- null: it was not refused
    category          text not null,      -- of the unit handed over
    brand             text not null,
    model             text not null,
    serial_number     text not null,
    old_serial_number text,               -- null, as what follows: it was refused
    paid_price        numeric(14, 2),
    claim             text,
    subsidy           numeric(14, 2),
    refund            numeric(14, 2),
    taken_back        numeric(14, 2),
    owed_to_finance   numeric(14, 2),
    last_position     bigint not null     -- of the event that made it
);
