-- What changed of each budget day by day (M4): the sums are the balances, and its burn-down is drawn from them.
create table read.budget_days (
    programme     text not null,
    district      text not null,
    on_day        date not null,
    allocated     numeric(16, 2) not null,
    committed     numeric(16, 2) not null,  -- to approved claims, less released and ordered to be paid
    released      numeric(16, 2) not null,  -- by returns, exchanges and revocations
    spent         numeric(16, 2) not null,  -- on ordered payments, less those that failed and what came back
    claims        integer not null,         -- that were approved
    used          numeric(16, 2) not null,  -- committed and spent together
    last_position bigint not null,          -- of the event that changed it last
    primary key (programme, district, on_day)
);
