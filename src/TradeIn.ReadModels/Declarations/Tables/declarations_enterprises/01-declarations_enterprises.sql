-- Where an enterprise is registered.
create table read.declarations_enterprises (
    enterprise text primary key,
    district   text not null
);
