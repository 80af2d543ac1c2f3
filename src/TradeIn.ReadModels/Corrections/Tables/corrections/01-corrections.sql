-- Every application to correct a wrong entry, with where it stands (A4): the offices' work list.
create table read.corrections (
    correction_id   text primary key,
    certificate     text not null,
    recycler        text not null,
    district        text,                -- whose commerce office is first; null: refused, and the recycler is not on record
    kind            text not null,       -- change, invalidate, annotate
    buyer_changes   boolean not null,
    requested_on    date not null,
    status          text not null,       -- refused, requested, district-approved, municipally-approved, applied, rejected
    waits_for       text,                -- district-commerce, municipal-commerce, national-administrator; null: for nobody
    first_reason    text,
    reasons         text[],              -- null: it was not refused
    district_on     date,
    municipal_on    date,
    applied_on      date,
    rejected_on     date,
    rejected_by     text,                -- which authority
    to_recover      numeric(14, 2),      -- null: it is not applied
    owed_to_finance numeric(14, 2),
    step_on         date not null,
    step_by         text,                -- the key under which the last step was sent
    last_position   bigint not null      -- of the event that changed it last
);
