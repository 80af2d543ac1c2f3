-- Serial numbers by series: one model at one enterprise, and all but the last digits.
create table read.signals_serials (
    series text not null,
    number bigint not null,
    buyer  text not null,                   -- an opaque id
    kind   text not null,
    id     text not null,
    on_day date not null,
    primary key (series, number)
);
