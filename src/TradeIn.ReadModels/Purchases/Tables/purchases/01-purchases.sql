-- Every purchase that was recorded or refused, with the unit that the buyer has now. Names and numbers are masked.
create table read.purchases (
    purchase_id       text primary key,
    programme         text not null,
    seller            text not null,
    outlet            text not null,
    seller_district   text,               -- null: the seller is not on record
    channel           text not null,      -- store, online
    trade_order       text not null,      -- old-first, new-first
    order_id          text,
    purchased_at      timestamptz not null,
    purchased_on      date not null,
    decided_on        date not null,      -- when it was recorded
    policy_version    integer not null,
    outcome           text not null,      -- accepted, refused
    status            text not null,      -- sold, exchanged, returned, refused
    first_reason      text,
    reasons           text[],             -- null: it was not refused
    category          text not null,
    brand             text not null,
    model             text not null,
    serial_number     text not null,
    invoice           text not null,
    invoice_line      integer not null,
    invoice_issued_on date not null,
    list_price        numeric(14, 2) not null,
    discount          numeric(14, 2) not null,
    paid_price        numeric(14, 2) not null,
    price_band        text not null,
    other_subsidies   text[] not null,
    buyer             text not null,      -- a digest; no number can be told from it
    buyer_kind        text not null,
    buyer_district    text not null,
    agent             text,
    claim             text,               -- whose subsidy it has, or had when it was returned
    exchanges         integer not null,
    exchanged_on      date,               -- the last time
    repairs           integer not null,
    return_id         text,
    returned_on       date,
    red_invoice       text,
    red_amount        numeric(14, 2),
    last_position     bigint not null     -- of the event that changed it last
);
