insert into read.signals_claims (
    claim_id, programme, seller, paid_on)
select claim_id, programme, seller, paid_on
from unnest(
    $1, $2, $3, $4)
    as changed (
        claim_id, programme, seller, paid_on)
on conflict (claim_id) do update
set paid_on = excluded.paid_on
