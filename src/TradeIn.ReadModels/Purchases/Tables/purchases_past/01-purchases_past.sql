-- What purchases said before: each row from its last_position until another, which is not included.
create table read.purchases_past (
    like read.purchases,
    until_position bigint not null,        -- of the event that changed it then
    primary key (purchase_id, last_position)
);
