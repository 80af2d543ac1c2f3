-- What statements said before: each row from its last_position until another, which is not included.
create table read.statements_past (
    like read.statements,
    until_position bigint not null,        -- of the event that changed it then
    primary key (statement_id, last_position)
);
