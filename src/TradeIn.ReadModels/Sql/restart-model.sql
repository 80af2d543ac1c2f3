update read.models
set restarts = restarts + 1
where name = $1
returning version
