-- Every enterprise that won the tender, as it stands after everything that is on record of it, whatever day that is of.
create table read.enterprises (
    enterprise         text primary key,
    name               text not null,
    roles              text[] not null,          -- recycling, sales, dismantling
    dual               boolean not null,
    district           text not null,
    awarded_on         date not null,
    agreements         integer not null,
    agreed_on          date,                     -- the first agreement
    bond_required      numeric(14, 2) not null,  -- zero: of dismantlers
    bond_held          numeric(14, 2) not null,
    standing           text not null,            -- qualified, not-qualified, suspended, disqualified
    qualified_since    date,
    suspensions        integer not null,
    suspended_from     date,                     -- null: no suspension is in force
    disqualified_from  date,
    designated_since   date,                     -- null: it is no designated dismantler
    regions            text[] not null,
    outlets            integer not null,         -- open
    recycling_outlets  integer not null,
    sales_outlets      integer not null,
    ranges             integer not null,
    numbers_allotted   bigint not null,
    numbers_withdrawn  bigint not null,
    breaches           integer not null,
    penalties          numeric(14, 2) not null,
    last_position      bigint not null           -- of its last event, or of the programme's
);
