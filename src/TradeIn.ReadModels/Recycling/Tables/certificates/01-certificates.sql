-- Every certificate that was issued, and where it stands. Names and numbers are masked.
create table read.certificates (
    certificate       text primary key,
    programme         text not null,
    recycling_id      text not null,
    recycler          text not null,
    outlet            text not null,
    recycler_district text,                 -- null: the recycler is not on record
    channel           text not null,        -- outlet, home, delivery
    category          text not null,        -- of the old unit, as it names it now
    issued_on         date not null,
    status            text not null,        -- issued, redeemed, lost, cancelled, void, expired
    status_on         date not null,        -- since when
    document          text not null,        -- that it names now
    buyer             text not null,        -- a digest; no number can be told from it
    buyer_kind        text not null,
    buyer_district    text not null,
    agent             text,
    claim             text,                 -- that redeemed it, and stands
    purchase_id       text,                 -- of that claim
    redeemed_on       date,
    loss_report       text,
    reported_lost_on  date,
    cancelled_on      date,
    voided_on         date,
    void_cause        text,                 -- the recycling that replaced it, or the correction
    replaced_by       text,
    replaces          text,
    expired_on        date,
    corrections       integer not null,
    notes             integer not null,
    last_position     bigint not null       -- of the event that changed it last
);
