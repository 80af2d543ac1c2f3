-- Old units on their way to a dismantler.
create table read.signals_units (
    certificate text primary key,
    programme   text not null,
    recycler    text not null,
    category    text not null,
    issued_on   date not null,
    due_on      date not null,
    state       text not null               -- open, received, missing, different, lost, overdue, void
);
