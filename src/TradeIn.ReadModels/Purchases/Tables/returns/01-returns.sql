-- Every return of a unit, refused ones too (A1). Names and numbers are masked.
create table read.returns (
    return_id          text primary key,
    programme          text,              -- null, as seller and district: no such purchase is on record
    purchase_id        text not null,
    seller             text,
    seller_district    text,
    returned_at        timestamptz not null,
    returned_on        date not null,
    outcome            text not null,     -- accepted, refused
    first_reason       text,
    reasons            text[],            -- null: it was not refused
    category           text,
    brand              text,
    paid_price         numeric(14, 2),
    claim              text,
    certificate        text,
    certificate_status text,
    red_invoice        text,
    red_amount         numeric(14, 2),
    refund             numeric(14, 2),    -- null, as what follows: it was refused
    taken_back         numeric(14, 2),
    owed_to_finance    numeric(14, 2),
    buyer              text not null,     -- a digest; no number can be told from it
    buyer_kind         text not null,
    buyer_district     text not null,
    agent              text,
    last_position      bigint not null    -- of the event that made it
);
