-- What moved on each budget day by day (M4): what its burn-down is drawn from.
create table read.budget_days (
    programme     text not null,
    district      text not null,
    on_day        date not null,
    allocated     numeric(16, 2) not null,
    committed     numeric(16, 2) not null,  -- to claims that were approved
    released      numeric(16, 2) not null,  -- by returns, exchanges and revocations
    spent         numeric(16, 2) not null,  -- on payments that were ordered, less those that failed
    claims        integer not null,         -- that were approved
    used          numeric(16, 2) not null,  -- committed less released
    last_position bigint not null,          -- of the event that changed it last
    primary key (programme, district, on_day)
);
