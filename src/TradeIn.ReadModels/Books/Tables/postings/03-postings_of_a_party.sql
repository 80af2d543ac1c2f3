create index postings_of_a_party on read.postings (party, position, line);
