select m.restarts, coalesce(p.last_seq_id, 0)
from read.models m
left join mt_event_progression p on p.name = m.name
where m.name = $1
