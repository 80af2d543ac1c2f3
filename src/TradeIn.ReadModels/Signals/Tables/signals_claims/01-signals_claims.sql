-- When finance paid for a claim.
create table read.signals_claims (
    claim_id  text primary key,
    programme text not null,
    seller    text not null,
    paid_on   date
);
