-- The read models, and the tables that each one made. How far each has come stands in mt_event_progression.
create table read.models (
    name    text primary key,
    version integer not null,
    tables  text[] not null
);
