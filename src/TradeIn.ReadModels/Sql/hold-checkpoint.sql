-- Whoever writes the live tables begins with this row, and waits until their successors are in place.
select last_seq_id
from mt_event_progression
where name = $1
for update
