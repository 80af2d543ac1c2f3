insert into read.custody_programmes (programme, version, in_force_from, utc_offset, delivery_days)
select programme, version, in_force_from, utc_offset, delivery_days
from unnest($1, $2, $3, $4, $5) as changed (programme, version, in_force_from, utc_offset, delivery_days)
on conflict (programme, version) do nothing
