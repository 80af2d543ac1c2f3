-- What stood at a position is what had not ended by then.
create index signals_past_until on read.signals_past (until_position);
