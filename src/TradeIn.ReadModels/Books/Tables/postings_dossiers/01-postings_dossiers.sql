-- What the books remember of claims, statements and declarations for the events that name no party or amount.
create table read.postings_dossiers (
    subject text primary key,              -- its stream
    party   text not null,
    account text not null,
    amount  numeric(16, 2) not null
);
