create index recyclings_of_a_certificate on read.recyclings (certificate);
