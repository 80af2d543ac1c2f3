-- The batches that cover any of the positions.
select first_position, last_position, digests
from log_batches
where last_position > $1 and first_position <= $2
order by last_position
