-- Nothing is settled of a webhook that its holder has changed meanwhile.
update webhooks.endpoints
set position = greatest(position, $3),
    failures = $4,
    failing_since = $5,
    rests_until = $6
where id = $1 and generation = $2
