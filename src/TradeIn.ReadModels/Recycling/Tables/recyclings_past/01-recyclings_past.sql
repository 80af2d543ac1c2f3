-- What recyclings said before: each row from its last_position until another, which is not included.
create table read.recyclings_past (
    like read.recyclings,
    until_position bigint not null,        -- of the event that changed it then
    primary key (recycling_id, last_position)
);
