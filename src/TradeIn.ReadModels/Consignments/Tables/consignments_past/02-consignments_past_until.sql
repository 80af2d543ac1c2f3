-- What stood at a position is what had not ended by then.
create index consignments_past_until on read.consignments_past (until_position);
