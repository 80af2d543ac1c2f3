-- Every recycling that was recorded or refused, as its entry stands now. Names and numbers are masked.
create table read.recyclings (
    recycling_id         text primary key,
    programme            text not null,
    recycler             text not null,
    outlet               text not null,
    recycler_district    text,               -- null: the recycler is not on record
    channel              text not null,      -- outlet, home, delivery
    collected_in         text,               -- a collection at home, a delivery: where
    order_id             text,
    recycled_at          timestamptz not null,
    recycled_on          date not null,
    decided_on           date not null,      -- when it was recorded
    policy_version       integer,            -- null: a replacement that was refused
    outcome              text not null,      -- accepted, refused
    status               text not null,      -- recorded, corrected, voided, refused
    first_reason         text,
    reasons              text[],             -- null: it was not refused
    certificate          text not null,
    category             text not null,
    brand                text not null,
    model                text not null,
    serial_number        text not null,
    missing_parts        text[] not null,
    agreed_price         numeric(14, 2) not null,
    buyer                text not null,      -- a digest; no number can be told from it
    buyer_kind           text not null,
    buyer_district       text not null,
    agent                text,
    replaces             text,               -- the wrong entry that it replaced or was to replace
    replaces_certificate text,
    voided_on            date,
    void_cause           text,               -- the recycling that replaced it, or the correction
    last_position        bigint not null     -- of the event that changed it last
);
