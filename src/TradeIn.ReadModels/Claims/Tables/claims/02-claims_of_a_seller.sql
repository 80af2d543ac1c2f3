-- What a statement is chosen from: a seller's advanced claims by the day of the advance.
create index claims_of_a_seller on read.claims (seller, status, advanced_on, claim_id);
