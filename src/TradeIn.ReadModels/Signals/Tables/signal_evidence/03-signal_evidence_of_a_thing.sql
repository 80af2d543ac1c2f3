-- Which signals name a claim, a certificate or a purchase.
create index signal_evidence_of_a_thing on read.signal_evidence (kind, id);
