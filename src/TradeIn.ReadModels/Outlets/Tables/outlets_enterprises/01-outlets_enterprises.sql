-- What is on record of each enterprise as far as the directory needs it: the events themselves, in their order.
create table read.outlets_enterprises (
    enterprise text primary key,
    history    text[] not null  -- each the name of the event's type, a blank, and the event as JSON
);
