with made as (
    update access.keys
    set revoked_at = $2, revoked_by = $3, former_sha256 = null, former_until = null
    where id = $1 and revoked_at is null
    returning id
),
noted as (
    insert into access.steps (key, step, at, by)
    select id, 'revoked', $2, $3 from made
)
select count(*), pg_notify('tradein_keys', '') from made
