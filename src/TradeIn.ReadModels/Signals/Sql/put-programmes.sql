insert into read.signals_programmes (programme, version, published)
select programme, version, published::jsonb
from unnest($1, $2, $3) as changed (programme, version, published)
on conflict (programme, version) do nothing
