insert into read.skips (model, version, position, reason, skipped_by, skipped_at)
values ($1, $2, $3, $4, $5, transaction_timestamp())
