select reason
from read.skips
where model = $1 and version = $2 and position = $3
