select e.seq_id, e.id, e.stream_id, e.version, e.type, e.data, e.timestamp,
       e.correlation_id, e.causation_id, e.headers
from mt_events e
where e.stream_id = $1 and e.version > $2
order by e.version
limit $3
