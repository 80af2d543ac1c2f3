select version, position, stopped_at
from read.rebuilds
where name = $1
for update
