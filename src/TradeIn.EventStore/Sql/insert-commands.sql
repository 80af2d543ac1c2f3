insert into commands (id, fingerprint, first_position, events)
select id, fingerprint, first_position, events
from unnest($1, $2, $3, $4) as taken (id, fingerprint, first_position, events)
