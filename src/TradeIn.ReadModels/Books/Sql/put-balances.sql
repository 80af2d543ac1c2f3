-- In the order of the key, so that it reads the same however a batch is cut.
insert into read.postings_balances as known (account, party, debit, credit)
select account, party, debit, credit
from unnest($1, $2, $3, $4) as added (account, party, debit, credit)
order by account, party
on conflict (account, party) do update
set debit = known.debit + excluded.debit,
    credit = known.credit + excluded.credit
