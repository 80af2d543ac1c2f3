create index signal_evidence_of_an_item on read.signal_evidence (signal_id, item);
