-- What stood at a position is what had not ended by then.
create index complaints_past_until on read.complaints_past (until_position);
