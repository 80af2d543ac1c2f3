-- What corrections said before: each row from its last_position until another, which is not included.
create table read.corrections_past (
    like read.corrections,
    until_position bigint not null,        -- of the event that changed it then
    primary key (correction_id, last_position)
);
