insert into read.claims_sellers (seller, district)
select seller, district
from unnest($1, $2) as changed (seller, district)
on conflict (seller) do update
set district = excluded.district
