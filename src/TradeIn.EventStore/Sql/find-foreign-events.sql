-- Events that stand beyond the head were appended by someone else; no event at the head means that some are missing.
select h.position,
       (select min(seq_id) from mt_events where seq_id > h.position),
       (select max(seq_id) from mt_events),
       (select count(*) from mt_events where seq_id > h.position)
from log_head h
