-- Where an enterprise is registered.
create table read.recyclings_enterprises (
    enterprise text primary key,
    district   text not null
);
