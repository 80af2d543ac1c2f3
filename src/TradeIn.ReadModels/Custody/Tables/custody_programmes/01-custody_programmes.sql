-- How each version of a programme counts days and deadlines.
create table read.custody_programmes (
    programme     text not null,
    version       integer not null,
    in_force_from date not null,
    utc_offset    interval not null,
    delivery_days integer not null,
    primary key (programme, version)
);
