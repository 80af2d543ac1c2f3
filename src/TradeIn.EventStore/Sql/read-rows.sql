-- As the log's own reading, but up to any position and whatever the head says.
select e.seq_id, e.id, e.stream_id, e.version, e.type, e.data, e.timestamp,
       e.correlation_id, e.causation_id, e.headers
from mt_events e
where e.seq_id > $1 and e.seq_id <= $2
order by e.seq_id
