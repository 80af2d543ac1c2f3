-- One, those of a holder, or all that are enabled; what a parameter leaves null is not asked for.
select e.id, e.holder, e.registered_by, e.parties, e.url, e.types, e.description, e.content, e.secret, e.former_secret,
       e.former_until, e.status, e.status_reason, e.status_since, e.created_at, e.position, e.failures, e.failing_since,
       e.rests_until, e.generation, coalesce(aside.waiting, 0), coalesce(aside.given_up, 0), aside.next_at
from webhooks.endpoints e
left join lateral (
    select count(*) filter (where s.given_up_at is null) as waiting,
           count(*) filter (where s.given_up_at is not null) as given_up,
           min(s.next_at) filter (where s.given_up_at is null) as next_at
    from webhooks.set_aside s
    where s.webhook = e.id
) aside on true
where ($1::text is null or e.id = $1)
  and ($2::text is null or e.holder = $2)
  and ($3::text is null or e.status = $3)
order by e.id
