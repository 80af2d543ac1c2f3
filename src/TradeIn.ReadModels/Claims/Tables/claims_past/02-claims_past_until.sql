-- What stood at a position is what had not ended by then.
create index claims_past_until on read.claims_past (until_position);
