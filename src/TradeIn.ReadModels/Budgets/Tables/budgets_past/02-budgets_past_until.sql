-- What stood at a position is what had not ended by then.
create index budgets_past_until on read.budgets_past (until_position);
