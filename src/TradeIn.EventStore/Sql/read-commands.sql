-- The commands known by id or by delivery, each with the events that it recorded, in order.
select c.id, c.fingerprint,
       e.seq_id, e.id, e.stream_id, e.version, e.type, e.data, e.timestamp,
       e.correlation_id, e.causation_id, e.headers
from commands c
cross join lateral (
    select *
    from mt_events
    where seq_id between c.first_position and c.first_position + c.events - 1
    order by seq_id
) e
where c.id = any ($1 || array(select d.command_id from deliveries d where d.name = any ($2)))
