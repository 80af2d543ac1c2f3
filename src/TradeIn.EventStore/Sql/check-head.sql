-- Fails, by a division by zero rows, when the head does not stand there any more.
select 1 / count(*)
from log_head
where position = $1 and hash = $2
