create index claims_of_a_ledger on read.claims (seller, filed_on, claim_id) where outcome = 'approved';
