-- Nothing is moved when somebody else has moved it, or has built the tables for another version of the program.
update mt_event_progression p
set last_seq_id = $3, last_updated = transaction_timestamp()
from read.models m
where p.name = $1 and p.last_seq_id = $2 and m.name = p.name and m.version = $4
