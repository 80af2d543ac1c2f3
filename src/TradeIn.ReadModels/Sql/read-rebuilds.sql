select name, version, position, asked_by, asked_at
from read.rebuilds
order by name
