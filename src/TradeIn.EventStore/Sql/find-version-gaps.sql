-- Events whose version does not follow the version before it in their stream.
select e.seq_id, e.stream_id, e.version, e.expected
from (
    select seq_id, stream_id, version,
           coalesce(lag(version) over (partition by stream_id order by version), 0) + 1 as expected
    from mt_events
) e
where e.version <> e.expected
order by e.seq_id
limit $1
