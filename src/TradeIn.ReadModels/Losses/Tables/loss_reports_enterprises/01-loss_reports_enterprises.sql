-- Where an enterprise is registered.
create table read.loss_reports_enterprises (
    enterprise text primary key,
    district   text not null
);
