-- By which offset from UTC a programme counts its days.
create table read.budgets_programmes (
    programme  text primary key,
    utc_offset interval not null
);
