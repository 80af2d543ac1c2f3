insert into read.postings (position, line, account, party, debit, credit, event_type, stream_id)
select position, line, account, party, debit, credit, event_type, stream_id
from unnest($1, $2, $3, $4, $5, $6, $7, $8)
    as added (position, line, account, party, debit, credit, event_type, stream_id)
