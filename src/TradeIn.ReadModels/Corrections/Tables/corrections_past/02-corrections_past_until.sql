-- What stood at a position is what had not ended by then.
create index corrections_past_until on read.corrections_past (until_position);
