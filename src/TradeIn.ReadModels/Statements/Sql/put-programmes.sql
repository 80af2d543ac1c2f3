insert into read.statements_programmes (programme, utc_offset)
select programme, utc_offset
from unnest($1, $2) as changed (programme, utc_offset)
on conflict (programme) do update
set utc_offset = excluded.utc_offset
