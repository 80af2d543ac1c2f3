select seller, district
from read.claims_sellers
where seller = any ($1)
