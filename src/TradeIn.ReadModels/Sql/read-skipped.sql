-- In a statement of its own, behind the one that moves the checkpoint: so it sees what was put on record meanwhile.
select position
from read.skips
where model = $1 and position > $2 and position <= $3 and version = $4
