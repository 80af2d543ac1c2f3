select purchase_id, category, brand, channel
from read.claims_purchases
where purchase_id = any ($1)
