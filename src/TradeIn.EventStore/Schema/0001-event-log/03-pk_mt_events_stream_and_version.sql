create unique index pk_mt_events_stream_and_version on mt_events (stream_id, version);
