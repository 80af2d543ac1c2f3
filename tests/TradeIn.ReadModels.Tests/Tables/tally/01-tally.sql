create table read.tally (
    key           text primary key,
    events        bigint not null,
    total         bigint not null,
    last_position bigint not null
);
