-- What complaints said before: each row from its last_position until another, which is not included.
create table read.complaints_past (
    like read.complaints,
    until_position bigint not null,        -- of the event that changed it then
    primary key (complaint_id, last_position)
);
