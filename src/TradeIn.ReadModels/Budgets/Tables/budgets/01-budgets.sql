-- What each district's budget of a programme comes to (M4).
create table read.budgets (
    programme     text not null,
    district      text not null,
    allocated     numeric(16, 2) not null,  -- in all tranches
    committed     numeric(16, 2) not null,  -- to approved claims whose payment is not ordered
    spent         numeric(16, 2) not null,  -- on ordered payments, less what came back
    released      numeric(16, 2) not null,  -- ever given back, for information
    remaining     numeric(16, 2) not null,  -- allocated less committed less spent
    tranches      integer not null,
    first_on      date not null,
    last_on       date not null,
    last_position bigint not null,          -- of the event that changed it last
    primary key (programme, district)
);
