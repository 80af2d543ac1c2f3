-- Every node that listens reads the keys anew.
with made as (
    insert into access.keys (
        id, role, enterprise, district, department, description, requests_per_minute, sha256, created_at, created_by)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
    on conflict (id) do nothing
    returning id
),
noted as (
    insert into access.steps (key, step, at, by)
    select id, 'created', $9, $10 from made
)
select count(*), pg_notify('tradein_keys', '') from made
