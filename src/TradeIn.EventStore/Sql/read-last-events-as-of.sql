-- The last event of each stream at or before a position. Versions and positions rise together, so the range of versions
-- among which it stands is halved until one is left: some twenty steps in a stream of a million events. Each limit
-- keeps the planner from beginning with the large table.
with recursive search (id, low, high) as (
    select wanted.id, 0::bigint, s.version
    from unnest($1) as wanted (id)
    cross join lateral (select version from mt_streams where id = wanted.id limit 1) s
    union all
    select search.id,
           case when e.seq_id <= $2 then e.version else search.low end,
           case when e.seq_id <= $2 then search.high else e.version - 1 end
    from search
    cross join lateral (
        select seq_id, version
        from mt_events
        where stream_id = search.id and version = (search.low + search.high + 1) / 2
        limit 1
    ) e
    where search.low < search.high
)
select e.seq_id, e.id, e.stream_id, e.version, e.type, e.data, e.timestamp,
       e.correlation_id, e.causation_id, e.headers
from search
cross join lateral (select * from mt_events where stream_id = search.id and version = search.low limit 1) e
where search.low = search.high
