-- Nothing is moved when somebody else has moved it, or has begun another.
update read.rebuilds
set position = $3, stopped_at = null
where name = $1 and position = $2 and version = $4
