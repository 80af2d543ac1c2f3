create index claims_of_a_statement on read.claims (statement, claim_id) where statement is not null;
