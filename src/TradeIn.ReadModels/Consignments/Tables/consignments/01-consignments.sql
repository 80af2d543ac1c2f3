-- Every consignment of old units, with where it stands (K1, K2).
create table read.consignments (
    consignment_id     text primary key,
    programme          text not null,
    recycler           text not null,
    recycler_district  text,               -- null: the recycler is not on record
    dismantler         text not null,
    opened_on          date not null,
    status             text not null,      -- refused, opened, shipped, disputed, closed, cancelled
    first_reason       text,
    reasons            text[],             -- null: it was not refused
    units              integer not null,
    shipped_on         date,
    distance_km        integer,
    cancelled_on       date,
    received_on        date,               -- the last receipt
    received           integer not null,   -- damaged ones too
    damaged            integer not null,
    missing            integer not null,
    different          integer not null,
    late               integer not null,
    resolved           integer not null,   -- discrepancies
    open_discrepancies integer not null,
    step_on            date not null,
    step_by            text,               -- the key under which the last step was sent
    last_position      bigint not null     -- of the event that changed it last
);
