insert into read.custody_recyclers (recycler, district)
select recycler, district
from unnest($1, $2) as changed (recycler, district)
on conflict (recycler) do update
set district = excluded.district
