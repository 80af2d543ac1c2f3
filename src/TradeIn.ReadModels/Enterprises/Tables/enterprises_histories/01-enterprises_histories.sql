-- What is on record of each enterprise: the events themselves, in their order.
create table read.enterprises_histories (
    enterprise text primary key,
    history    text[] not null  -- each the name of the event's type, a blank, and the event as JSON
);
