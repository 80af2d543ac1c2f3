select claim_id, programme, seller, paid_on
from read.signals_claims
where claim_id = any ($1)
