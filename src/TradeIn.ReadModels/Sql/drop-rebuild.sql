delete from read.rebuilds
where name = $1 and position = $2 and version = $3
