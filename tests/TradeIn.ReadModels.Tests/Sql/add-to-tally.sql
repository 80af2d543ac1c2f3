insert into read.tally as t (key, events, total, last_position)
select key, count(*), sum(by), max(position)
from unnest($1, $2, $3) as taken (key, by, position)
group by key
on conflict (key) do update
set events = t.events + excluded.events, total = t.total + excluded.total, last_position = excluded.last_position
