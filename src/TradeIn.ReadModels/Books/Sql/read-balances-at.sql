-- As they were when the log ended at a position.
select account, party, sum(debit), sum(credit)
from read.postings
where ($1::text is null or account = $1)
  and ($2::text is null or party = $2)
  and position <= $3
group by account, party
order by account, party
