update webhooks.endpoints
set position = $2,
    failures = 0,
    failing_since = null,
    rests_until = null,
    generation = generation + 1
where id = $1
