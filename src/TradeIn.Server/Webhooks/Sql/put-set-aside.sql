insert into webhooks.set_aside (webhook, position, message, type, attempts, first_at, next_at, given_up_at)
values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict (webhook, position) do update
set attempts = excluded.attempts,
    next_at = excluded.next_at,
    given_up_at = excluded.given_up_at
