insert into read.people (person, agent, name, number, last_position)
select person, agent, name, number, last_position
from unnest($1, $2, $3, $4, $5) as changed (person, agent, name, number, last_position)
on conflict (person) do update
set name = excluded.name, number = excluded.number, last_position = excluded.last_position
