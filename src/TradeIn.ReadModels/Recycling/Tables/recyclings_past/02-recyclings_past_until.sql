-- What stood at a position is what had not ended by then.
create index recyclings_past_until on read.recyclings_past (until_position);
