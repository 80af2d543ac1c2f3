-- What the postings of an account come to, party by party.
create table read.postings_balances (
    account text not null,
    party   text not null,
    debit   numeric(16, 2) not null,
    credit  numeric(16, 2) not null,
    primary key (account, party)
);
