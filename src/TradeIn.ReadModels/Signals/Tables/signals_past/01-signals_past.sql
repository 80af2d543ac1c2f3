-- What signals said before: each row from its last_position until another, which is not included.
create table read.signals_past (
    like read.signals,
    until_position bigint not null,        -- of the event that changed it then
    primary key (signal_id, last_position)
);
