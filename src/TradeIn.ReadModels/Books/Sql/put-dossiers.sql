insert into read.postings_dossiers (subject, party, account, amount)
select subject, party, account, amount
from unnest($1, $2, $3, $4) as changed (subject, party, account, amount)
on conflict (subject) do update
set account = excluded.account,
    amount = excluded.amount
