create index buyers_by_number on read.buyers (number, buyer);
