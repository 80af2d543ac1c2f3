-- They are all there: the conflict is how each row is found by its key, whatever the planner thinks of the table.
insert into mt_streams (id, version, timestamp)
select id, version, $3
from unnest($1, $2) as grown (id, version)
on conflict (id) do update
set version = excluded.version, timestamp = excluded.timestamp
