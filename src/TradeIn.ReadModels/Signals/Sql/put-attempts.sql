insert into read.signals_attempts (
    pair, first_id, last_at)
select pair, first_id, last_at
from unnest(
    $1, $2, $3)
    as changed (
        pair, first_id, last_at)
on conflict (pair) do update
set first_id = excluded.first_id,
    last_at = excluded.last_at
