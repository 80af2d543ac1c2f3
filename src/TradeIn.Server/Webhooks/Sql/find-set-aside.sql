select position, message, type, attempts, first_at
from webhooks.set_aside
where webhook = $1 and given_up_at is null and next_at <= $2
order by position
limit 1
