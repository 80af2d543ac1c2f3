-- A seller's granted claims in the order of their filing; the columns are those of read-claims.sql.
select claim_id, programme, seller, seller_outlet, seller_district, purchase_id, certificate, category, brand,
       channel, outcome, status, subsidy, paid_price, filed_on, decided_on, advanced_on, advanced_amount,
       reimbursed_on, reimbursed_amount, taken_back, owed_to_finance, returned_on, revoked_on, recovered_on,
       recovered_amount, last_position, advanced_by, reimbursed_by, payment_reference, statement, last_statement,
       stated_on, stated_by, verdict, verdict_on, verdict_by, verdict_reasons
from read.claims
where seller = $1
  and outcome = 'approved'
  and ($2::date is null or filed_on >= $2)
  and ($3::date is null or filed_on <= $3)
  and ($4::text is null or $4 = case
          when status = 'reimbursed' then 'paid'
          when status <> 'advanced' then status
          when verdict = 'accept' then 'accepted'
          when verdict = 'reject' then 'rejected'
          when verdict = 'hold' then 'held'
          when statement is not null then 'stated'
          else 'advanced'
      end)
  and ($5::date is null or (filed_on, claim_id) > ($5, $6))
order by filed_on, claim_id
limit $7
