select position, line, account, party, debit, credit, event_type, stream_id
from read.postings
where ($1::text is null or account = $1)
  and ($2::text is null or party = $2)
  and (position, line) > ($3, $4)
order by position, line
limit $5
