select claim_id, programme, seller, seller_outlet, seller_district, purchase_id, certificate, category, brand,
       channel, outcome, status, subsidy, paid_price, filed_on, decided_on, advanced_on, advanced_amount,
       reimbursed_on, reimbursed_amount, taken_back, owed_to_finance, returned_on, revoked_on, recovered_on,
       recovered_amount, last_position, advanced_by, reimbursed_by, payment_reference, statement, last_statement,
       stated_on, stated_by, verdict, verdict_on, verdict_by, verdict_reasons
from read.claims
where claim_id = any ($1)
