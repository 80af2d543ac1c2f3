-- Where an enterprise is registered.
create table read.consignments_enterprises (
    enterprise text primary key,
    district   text not null
);
