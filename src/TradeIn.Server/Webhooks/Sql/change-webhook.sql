-- Whoever enables it begins anew: what failed before does not count.
update webhooks.endpoints
set url = $2,
    types = $3,
    description = $4,
    status_reason = case when status = $5 then status_reason when $5 = 'disabled' then 'by its holder' end,
    status_since = case when status = $5 then status_since else $6 end,
    status = $5,
    failures = 0,
    failing_since = null,
    rests_until = null,
    generation = generation + 1
where id = $1
