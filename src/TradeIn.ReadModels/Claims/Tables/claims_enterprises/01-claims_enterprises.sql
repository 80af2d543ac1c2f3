-- Where an enterprise is registered: the district whose finance reviews a seller's statements.
create table read.claims_enterprises (
    enterprise text primary key,
    district   text not null
);
