-- What budgets said before: each row from its last_position until another, which is not included.
create table read.budgets_past (
    like read.budgets,
    until_position bigint not null,        -- of the event that changed it then
    primary key (programme, district, last_position)
);
