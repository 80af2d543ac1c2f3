select number, message, position, type, attempt, at, duration_ms, status, error, outcome, next_at
from webhooks.attempts
where webhook = $1
  and ($2::bigint is null or number < $2)
  and ($3::text is null or outcome = $3)
order by number desc
limit $4
