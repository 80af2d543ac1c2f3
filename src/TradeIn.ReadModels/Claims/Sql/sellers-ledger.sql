-- A seller's granted claims in the order of their filing; the columns are those of the row that is read.
select *
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
