-- Where an enterprise is registered.
create table read.refusals_enterprises (
    enterprise text primary key,
    district   text not null
);
