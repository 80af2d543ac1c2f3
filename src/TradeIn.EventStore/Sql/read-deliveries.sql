select name, command_id
from deliveries
where name = any ($1)
