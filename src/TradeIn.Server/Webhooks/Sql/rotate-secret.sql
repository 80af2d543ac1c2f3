update webhooks.endpoints
set former_secret = secret,
    former_until = $3,
    secret = $2,
    generation = generation + 1
where id = $1
