-- What a seller may state of a period, the oldest advance first.
select claim_id, subsidy
from read.claims
where seller = $1
  and status = 'advanced'
  and advanced_on between $2 and $3
  and statement is null
  and programme = $4
order by advanced_on, claim_id
limit $5
