insert into webhooks.attempts (webhook, message, position, type, attempt, at, duration_ms, status, error, outcome, next_at)
select e.id, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11
from webhooks.endpoints e
where e.id = $1
