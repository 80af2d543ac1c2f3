-- What stood at a position is what had not ended by then.
create index buyers_past_until on read.buyers_past (until_position);
