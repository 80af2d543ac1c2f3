create table read.signals_enterprises (
    enterprise text primary key,
    district   text not null
);
