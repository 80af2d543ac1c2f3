-- The commands known by id or by delivery, each with the events that it recorded.
select c.id, c.fingerprint,
       e.seq_id, e.id, e.stream_id, e.version, e.type, e.data, e.timestamp,
       e.correlation_id, e.causation_id, e.headers
from commands c
join mt_events e on e.seq_id between c.first_position and c.first_position + c.events - 1
where c.id = any ($1 || array(select d.command_id from deliveries d where d.name = any ($2)))
order by e.seq_id
