-- What stood at a position is what had not ended by then.
create index certificates_past_until on read.certificates_past (until_position);
