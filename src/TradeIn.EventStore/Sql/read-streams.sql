-- Whole streams, each in order. The sum keeps the planner from walking the whole log by its primary key.
select e.seq_id, e.id, e.stream_id, e.version, e.type, e.data, e.timestamp,
       e.correlation_id, e.causation_id, e.headers
from unnest($1) as wanted (id)
cross join lateral (
    select *
    from mt_events
    where stream_id = wanted.id and seq_id + 0 <= $2
    order by version
) e
