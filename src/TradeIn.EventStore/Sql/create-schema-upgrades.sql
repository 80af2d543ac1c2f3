create table if not exists schema_upgrades (
    part       text not null,
    name       text not null,
    applied_at timestamptz not null default transaction_timestamp(),
    primary key (part, name)
)
