select account, party, debit, credit
from read.postings_balances
where ($1::text is null or account = $1)
  and ($2::text is null or party = $2)
order by account, party
