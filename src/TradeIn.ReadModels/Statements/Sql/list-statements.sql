-- First in, first out; the columns are those of read-statements.sql.
select statement_id, programme, seller, district, status, filed_on, filed_at, filed_by, claims, total, undecided, accepted,
       gross, netted, amount, payment_order, paid_on, reference, step_on, step_by, last_position
from read.statements
where ($1::text is null or status = $1)
  and ($2::text is null or seller = $2)
  and ($3::text[] is null or district = any ($3))
  and ($4::timestamptz is null or (filed_at, statement_id) > ($4, $5))
order by filed_at, statement_id
limit $6
