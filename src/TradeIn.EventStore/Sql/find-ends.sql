-- The last event, and the last position of which a digest was recorded.
select (select coalesce(max(seq_id), 0) from mt_events),
       (select coalesce(max(last_position), 0) from log_batches)
