-- Whose a granted claim is, and what of it stands.
create table read.buyers_claims (
    claim     text primary key,
    programme text not null,
    buyer     text not null,
    subsidy   numeric(14, 2) not null
);
