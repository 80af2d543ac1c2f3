select programme, utc_offset
from read.claims_programmes
