-- What stood at a position is what had not ended by then.
create index enterprises_past_until on read.enterprises_past (until_position);
