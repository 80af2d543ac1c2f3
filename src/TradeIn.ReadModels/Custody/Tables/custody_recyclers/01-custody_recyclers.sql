-- Where an enterprise is registered.
create table read.custody_recyclers (
    recycler text primary key,
    district text not null
);
