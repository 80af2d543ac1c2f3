insert into read.signals_nights (
    certificate, recycler, issued_at)
select certificate, recycler, issued_at
from unnest(
    $1, $2, $3)
    as changed (
        certificate, recycler, issued_at)
on conflict (certificate) do update
set recycler = excluded.recycler,
    issued_at = excluded.issued_at
