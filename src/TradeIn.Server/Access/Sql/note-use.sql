update access.keys
set last_used_on = $2
where id = $1 and (last_used_on is null or last_used_on < $2)
