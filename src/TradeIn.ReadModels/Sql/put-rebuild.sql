insert into read.rebuilds (name, version, tables, position, asked_by, asked_at)
values ($1, $2, $3, 0, $4, transaction_timestamp())
on conflict (name) do update
set version = excluded.version,
    tables = excluded.tables,
    position = excluded.position,
    asked_by = excluded.asked_by,
    asked_at = excluded.asked_at,
    stopped_at = null
