insert into deliveries (name, command_id)
select name, command_id
from unnest($1, $2) as taken (name, command_id)
