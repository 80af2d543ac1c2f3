-- What stood at a position is what had not ended by then.
create index statements_past_until on read.statements_past (until_position);
