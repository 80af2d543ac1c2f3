-- The last day of a claim or a statement: a movement of its budget is of that day.
create table read.budgets_subjects (
    subject text primary key,  -- its stream
    on_day  date not null
);
