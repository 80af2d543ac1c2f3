insert into read.models (name, version, tables)
values ($1, $2, $3)
on conflict (name) do update
set version = excluded.version, tables = excluded.tables
