select e.seq_id, e.id, e.stream_id, e.version, e.type, e.data, e.timestamp,
       e.correlation_id, e.causation_id, e.headers
from mt_events e
where e.seq_id = any ($1)
order by e.seq_id
