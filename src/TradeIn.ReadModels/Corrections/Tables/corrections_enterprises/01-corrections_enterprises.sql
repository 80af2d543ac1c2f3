-- Where an enterprise is registered.
create table read.corrections_enterprises (
    enterprise text primary key,
    district   text not null
);
