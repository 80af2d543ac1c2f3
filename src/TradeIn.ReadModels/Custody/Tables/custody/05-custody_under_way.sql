-- What is not dismantled: few beside all that ever were, and what the lists of late units are made of.
create index custody_under_way on read.custody (certificate) where dismantled_on is null;
