select m.version, p.last_seq_id, h.position, m.restarts
from log_head h
left join read.models m on m.name = $1
left join mt_event_progression p on p.name = $1
