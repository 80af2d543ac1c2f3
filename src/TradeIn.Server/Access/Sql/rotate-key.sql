with made as (
    update access.keys
    set former_sha256 = sha256, former_until = $3, sha256 = $2, rotated_at = $4, rotated_by = $5
    where id = $1 and revoked_at is null
    returning id
),
noted as (
    insert into access.steps (key, step, at, by)
    select id, 'rotated', $4, $5 from made
)
select count(*), pg_notify('tradein_keys', '') from made
