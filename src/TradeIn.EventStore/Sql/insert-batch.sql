insert into log_batches (last_position, first_position, digests, node, recorded_at)
values ($1, $2, $3, $4, $5)
