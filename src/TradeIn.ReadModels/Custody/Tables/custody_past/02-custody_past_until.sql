-- What stood at a position is what had not ended by then.
create index custody_past_until on read.custody_past (until_position);
