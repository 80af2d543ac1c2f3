update read.rebuilds
set stopped_at = $3
where name = $1 and version = $2
