-- What declarations said before: each row from its last_position until another, which is not included.
create table read.declarations_past (
    like read.declarations,
    until_position bigint not null,        -- of the event that changed it then
    primary key (declaration_id, last_position)
);
