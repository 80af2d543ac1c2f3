select evidence.signal_id, evidence.kind, evidence.id, evidence.item, evidence.position, evidence.what, evidence.on_day,
       evidence.counts, evidence.weight
from unnest($1, $2) as asked (signal_id, item)
join read.signal_evidence as evidence
  on evidence.signal_id = asked.signal_id
 and evidence.item = asked.item
