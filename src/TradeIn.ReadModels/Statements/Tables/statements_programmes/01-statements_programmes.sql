-- By which offset a programme tells the day of an instant.
create table read.statements_programmes (
    programme  text primary key,
    utc_offset interval not null
);
