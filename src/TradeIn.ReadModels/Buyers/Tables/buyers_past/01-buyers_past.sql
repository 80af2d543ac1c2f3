-- What buyers said before: each row from its last_position until another, which is not included.
create table read.buyers_past (
    like read.buyers,
    until_position bigint not null,        -- of the event that changed it then
    primary key (programme, buyer, last_position)
);
