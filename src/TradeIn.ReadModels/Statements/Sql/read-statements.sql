select statement_id, programme, seller, district, status, filed_on, filed_at, filed_by, claims, total, undecided, accepted,
       gross, netted, amount, payment_order, paid_on, reference, step_on, step_by, last_position
from read.statements
where statement_id = any ($1)
