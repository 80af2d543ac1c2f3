select setval('mt_events_sequence', $1)
