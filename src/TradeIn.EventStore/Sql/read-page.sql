-- The end of the log, with the events of the wanted types in a stretch of it: one row at least, without event when the
-- stretch holds none.
select h.position, e.seq_id, e.id, e.stream_id, e.version, e.type, e.data, e.timestamp,
       e.correlation_id, e.causation_id, e.headers
from log_head h
left join lateral (
    select *
    from mt_events
    where seq_id > $1 and seq_id <= least($2, h.position) and type = any ($3)
    order by seq_id
    limit $4
) e on true
order by e.seq_id
