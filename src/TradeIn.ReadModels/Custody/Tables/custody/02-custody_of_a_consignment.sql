create index custody_of_a_consignment on read.custody (consignment) where consignment is not null;
