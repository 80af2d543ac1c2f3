-- What stood at a position is what had not ended by then.
create index declarations_past_until on read.declarations_past (until_position);
