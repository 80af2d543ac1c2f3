-- Where an enterprise is registered: the district whose finance reviews its statements.
create table read.claims_sellers (
    seller   text primary key,
    district text not null
);
