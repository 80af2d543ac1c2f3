-- How an enterprise stands in a role from a day on (included) until another (not included). It is qualified when nothing
-- stands in its way and the bond holds what the programme requires on the day.
create table read.outlets_standings (
    enterprise  text not null,
    role        text not null,           -- recycling, sales
    valid_from  date not null,
    valid_until date not null,
    clear       boolean not null,
    bond        numeric(14, 2) not null,
    regions     text[] not null,         -- where a recycler collects at home
    primary key (enterprise, role, valid_from)
);
