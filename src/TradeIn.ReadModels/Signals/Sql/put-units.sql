insert into read.signals_units (
    certificate, programme, recycler, category, issued_on, due_on, state)
select certificate, programme, recycler, category, issued_on, due_on, state
from unnest(
    $1, $2, $3, $4, $5, $6, $7)
    as changed (
        certificate, programme, recycler, category, issued_on, due_on, state)
on conflict (certificate) do update
set state = excluded.state
