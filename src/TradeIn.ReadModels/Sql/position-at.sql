-- The last position that was recorded not after an instant; 0: none was. Events are recorded in the order of their
-- instants, and positions have no gaps: so the middle is looked at, and the half that holds the answer divided again.
with recursive search (low, high) as (
    select 0::bigint, position
    from log_head
    union all
    select case when middle.timestamp <= $1 then middle.position else search.low end,
           case when middle.timestamp <= $1 then search.high else middle.position - 1 end
    from search
    cross join lateral (
        select seq_id, timestamp
        from mt_events
        where seq_id = (search.low + search.high + 1) / 2
    ) as middle (position, timestamp)
    where search.low < search.high
)
select low
from search
where low = high
