create index custody_of_a_recycler on read.custody (recycler, certificate);
