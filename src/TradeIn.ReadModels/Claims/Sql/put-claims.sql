-- What an event can change is changed; what a claim said when it was filed stays.
insert into read.claims (
    claim_id, programme, seller, seller_outlet, seller_district, purchase_id, certificate, category, brand, channel,
    outcome, status, subsidy, paid_price, filed_on, decided_on, advanced_on, advanced_amount, reimbursed_on,
    reimbursed_amount, taken_back, owed_to_finance, returned_on, revoked_on, recovered_on, recovered_amount,
    last_position, advanced_by, reimbursed_by, payment_reference, statement, last_statement, stated_on, stated_by, verdict,
    verdict_on, verdict_by, verdict_reasons)
select claim_id, programme, seller, seller_outlet, seller_district, purchase_id, certificate, category, brand,
       channel, outcome, status, subsidy, paid_price, filed_on, decided_on, advanced_on, advanced_amount,
       reimbursed_on, reimbursed_amount, taken_back, owed_to_finance, returned_on, revoked_on, recovered_on,
       recovered_amount, last_position, advanced_by, reimbursed_by, payment_reference, statement, last_statement,
       stated_on, stated_by, verdict, verdict_on, verdict_by, string_to_array(verdict_reasons, ' ')
from unnest(
    $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24,
    $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38)
    as changed (
        claim_id, programme, seller, seller_outlet, seller_district, purchase_id, certificate, category, brand,
        channel, outcome, status, subsidy, paid_price, filed_on, decided_on, advanced_on, advanced_amount,
        reimbursed_on, reimbursed_amount, taken_back, owed_to_finance, returned_on, revoked_on, recovered_on,
        recovered_amount, last_position, advanced_by, reimbursed_by, payment_reference, statement, last_statement,
        stated_on, stated_by, verdict, verdict_on, verdict_by, verdict_reasons)
on conflict (claim_id) do update
set brand = excluded.brand,
    status = excluded.status,
    subsidy = excluded.subsidy,
    paid_price = excluded.paid_price,
    advanced_on = excluded.advanced_on,
    advanced_amount = excluded.advanced_amount,
    reimbursed_on = excluded.reimbursed_on,
    reimbursed_amount = excluded.reimbursed_amount,
    taken_back = excluded.taken_back,
    owed_to_finance = excluded.owed_to_finance,
    returned_on = excluded.returned_on,
    revoked_on = excluded.revoked_on,
    recovered_on = excluded.recovered_on,
    recovered_amount = excluded.recovered_amount,
    last_position = excluded.last_position,
    advanced_by = excluded.advanced_by,
    reimbursed_by = excluded.reimbursed_by,
    payment_reference = excluded.payment_reference,
    statement = excluded.statement,
    last_statement = excluded.last_statement,
    stated_on = excluded.stated_on,
    stated_by = excluded.stated_by,
    verdict = excluded.verdict,
    verdict_on = excluded.verdict_on,
    verdict_by = excluded.verdict_by,
    verdict_reasons = excluded.verdict_reasons
