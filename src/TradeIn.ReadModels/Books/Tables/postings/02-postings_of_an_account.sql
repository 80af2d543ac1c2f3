create index postings_of_an_account on read.postings (account, party, position, line);
