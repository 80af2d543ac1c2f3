insert into read.outlets (
    enterprise, outlet, kind, valid_from, valid_until, enterprise_name, online, district, name, address, phone, latitude,
    longitude, categories, last_position)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
on conflict (enterprise, outlet, kind, valid_from) do nothing
