-- The statements of all sellers, refused ones too: what waits for whom, and since when.
create table read.statements (
    statement_id  text primary key,
    programme     text not null,
    seller        text not null,
    district      text,                     -- whose finance office reviews it; null: it was refused
    status        text not null,            -- refused, filed, withdrawn, concluded, accepted, allocated, ordered, paid
    filed_on      date not null,
    filed_at      timestamptz not null,
    filed_by      text not null,            -- the key under which it was sent
    claims        integer not null,         -- as filed; of a refused one as declared
    total         numeric(14, 2) not null,
    undecided     integer not null,         -- claims without a verdict
    accepted      numeric(14, 2),           -- what the accepted claims come to; null before the review is concluded
    gross         numeric(14, 2),           -- as the payment was ordered
    netted        numeric(14, 2),
    amount        numeric(14, 2),
    payment_order text,
    paid_on       date,
    reference     text,                     -- what the bank knows the payment by
    step_on       date not null,            -- of its last step
    step_by       text not null,
    last_position bigint not null           -- of the event that changed it last
);
