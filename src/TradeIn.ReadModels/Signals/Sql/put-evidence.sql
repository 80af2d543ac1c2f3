insert into read.signal_evidence (
    signal_id, kind, id, item, position, what, on_day, counts, weight)
select signal_id, kind, id, item, position, what, on_day, counts, weight
from unnest(
    $1, $2, $3, $4, $5, $6, $7, $8, $9)
    as changed (
        signal_id, kind, id, item, position, what, on_day, counts, weight)
on conflict (signal_id, kind, id) do update
set position = excluded.position,
    what = excluded.what,
    on_day = excluded.on_day,
    counts = excluded.counts,
    weight = excluded.weight
