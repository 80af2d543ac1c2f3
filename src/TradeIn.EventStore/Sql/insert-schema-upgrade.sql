insert into schema_upgrades (part, name)
values ($1, $2)
