-- Moves the head if it stands where the batch was decided, and holds it. Where another node has moved it, one is divided by
-- zero rows: the transaction fails before it writes anything.
with moved as (
    update log_head
    set position = $1, hash = $2
    where position = $3 and hash = $4
    returning position
)
select 1 / count(*)
from moved
