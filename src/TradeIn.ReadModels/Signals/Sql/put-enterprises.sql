insert into read.signals_enterprises (
    enterprise, district)
select enterprise, district
from unnest(
    $1, $2)
    as changed (
        enterprise, district)
on conflict (enterprise) do update
set district = excluded.district
