insert into mt_event_progression (name, last_seq_id, last_updated)
values ($1, 0, transaction_timestamp())
on conflict (name) do update
set last_seq_id = excluded.last_seq_id, last_updated = excluded.last_updated
