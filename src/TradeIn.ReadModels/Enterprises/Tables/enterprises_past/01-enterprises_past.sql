-- What enterprises said before: each row from its last_position until another, which is not included.
create table read.enterprises_past (
    like read.enterprises,
    until_position bigint not null,        -- of the event that changed it then
    primary key (enterprise, last_position)
);
