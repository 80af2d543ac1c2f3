select version, tables, position
from read.rebuilds
where name = $1
