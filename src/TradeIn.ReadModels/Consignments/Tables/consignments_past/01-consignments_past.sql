-- What consignments said before: each row from its last_position until another, which is not included.
create table read.consignments_past (
    like read.consignments,
    until_position bigint not null,        -- of the event that changed it then
    primary key (consignment_id, last_position)
);
