-- By which offset from UTC a programme counts its days.
create table read.corrections_programmes (
    programme  text primary key,
    utc_offset interval not null
);
