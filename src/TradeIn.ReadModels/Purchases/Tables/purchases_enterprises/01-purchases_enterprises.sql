-- Where an enterprise is registered.
create table read.purchases_enterprises (
    enterprise text primary key,
    district   text not null
);
