select version, tables
from read.models
where name = $1
