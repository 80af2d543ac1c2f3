-- The store takes its numbers from log_head; the sequence is kept at the last of them, for Marten's sake.
create sequence mt_events_sequence owned by mt_events.seq_id;
