-- What certificates said before: each row from its last_position until another, which is not included.
create table read.certificates_past (
    like read.certificates,
    until_position bigint not null,        -- of the event that changed it then
    primary key (certificate, last_position)
);
