-- What units said before: each row from its last_position until another, which is not included.
create table read.custody_past (
    like read.custody,
    until_position bigint not null,        -- of the event that changed it then
    primary key (certificate, last_position)
);
