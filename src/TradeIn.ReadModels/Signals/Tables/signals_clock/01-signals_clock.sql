-- The latest day that the log has told: what is overdue is judged by it.
create table read.signals_clock (
    clock integer primary key check (clock = 1),
    today date not null
);
