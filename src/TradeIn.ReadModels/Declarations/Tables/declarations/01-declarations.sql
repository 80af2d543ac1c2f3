-- Every declaration of a dismantler, with where it stands (M5, M6): the offices' work list.
create table read.declarations (
    declaration_id      text primary key,
    programme           text not null,
    dismantler          text not null,
    dismantler_district text,               -- null: the dismantler is not on record
    kind                text not null,      -- freight, dismantling
    month               date not null,      -- its first day
    filed_on            date not null,
    filed_by            text not null,
    status              text not null,      -- refused, filed, reviewed, rejected, approved, paid
    waits_for           text,               -- environment, finance, payment; null: for nobody
    first_reason        text,
    reasons             text[],             -- null: it was not refused
    units               integer not null,   -- as declared
    total               numeric(14, 2) not null,
    rejected_units      integer not null,   -- by the environment office
    accepted            numeric(14, 2),     -- what the others come to
    reviewed_on         date,
    reviewed_by         text,
    approved_on         date,
    approved_by         text,
    rejected_on         date,
    paid_on             date,
    paid                numeric(14, 2),
    reference           text,
    step_on             date not null,
    step_by             text not null,
    last_position       bigint not null     -- of the event that changed it last
);
