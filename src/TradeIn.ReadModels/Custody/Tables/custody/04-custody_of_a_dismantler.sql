create index custody_of_a_dismantler on read.custody (dismantler, certificate) where dismantler is not null;
