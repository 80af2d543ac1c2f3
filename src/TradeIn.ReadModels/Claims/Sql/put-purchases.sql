insert into read.claims_purchases (purchase_id, category, brand, channel)
select purchase_id, category, brand, channel
from unnest($1, $2, $3, $4) as changed (purchase_id, category, brand, channel)
on conflict (purchase_id) do update
set brand = excluded.brand
