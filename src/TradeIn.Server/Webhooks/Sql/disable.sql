update webhooks.endpoints
set status = 'disabled',
    status_reason = $3,
    status_since = $4
where id = $1 and generation = $2
