-- Invoices that are in sequence, by book: an outlet's code.
create table read.signals_invoices (
    book      text not null,
    number    bigint not null,
    issued_on date not null,
    primary key (book, number)
);
