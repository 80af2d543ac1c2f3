-- Every buyer of a programme who was ever named, with what is used of the quota.
create table read.buyers (
    programme          text not null,
    buyer              text not null,      -- a digest; no number can be told from it
    kind               text not null,
    document           text not null,      -- as shown last
    district           text not null,
    old_used           integer not null,   -- of the quota, as all that ends in used
    new_used           integer not null,
    recyclings         integer not null,   -- accepted
    recyclings_refused integer not null,
    purchases          integer not null,
    purchases_refused  integer not null,
    claims_approved    integer not null,
    claims_refused     integer not null,
    subsidy            numeric(16, 2) not null,  -- granted, and stands
    claims_standing    integer not null,
    agents             integer not null,   -- commands that an agent acted in
    first_on           date not null,
    last_on            date not null,
    last_position      bigint not null,    -- of the event that changed it last
    primary key (programme, buyer)
);
