-- What stood at a position is what had not ended by then.
create index loss_reports_past_until on read.loss_reports_past (until_position);
