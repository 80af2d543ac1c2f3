-- Fails, by a division by zero rows, when the head does not stand there any more. Holds it: so the commit behind it waits until
-- a synchronous standby has what was seen.
with held as (
    select from log_head
    where position = $1 and hash = $2
    for update
)
select 1 / count(*)
from held
