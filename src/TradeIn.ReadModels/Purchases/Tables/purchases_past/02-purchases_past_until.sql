-- What stood at a position is what had not ended by then.
create index purchases_past_until on read.purchases_past (until_position);
