insert into read.signals_serials (
    series, number, buyer, kind, id, on_day)
select series, number, buyer, kind, id, on_day
from unnest(
    $1, $2, $3, $4, $5, $6)
    as changed (
        series, number, buyer, kind, id, on_day)
on conflict (series, number) do update
set buyer = excluded.buyer,
    kind = excluded.kind,
    id = excluded.id,
    on_day = excluded.on_day
