insert into read.signals_cases (
    signal_id, rule, programme, subject_kind, subject, period, enterprise, outlet, district, judged,
    marked, judged_weight, marked_weight, longest, first_on, last_on, evidence_position)
select signal_id, rule, programme, subject_kind, subject, period, enterprise, outlet, district, judged,
       marked, judged_weight, marked_weight, longest, first_on, last_on, evidence_position
from unnest(
    $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
    as changed (
        signal_id, rule, programme, subject_kind, subject, period, enterprise, outlet, district,
        judged, marked, judged_weight, marked_weight, longest, first_on, last_on, evidence_position)
on conflict (signal_id) do update
set enterprise = excluded.enterprise,
    outlet = excluded.outlet,
    district = excluded.district,
    judged = excluded.judged,
    marked = excluded.marked,
    judged_weight = excluded.judged_weight,
    marked_weight = excluded.marked_weight,
    longest = excluded.longest,
    first_on = excluded.first_on,
    last_on = excluded.last_on,
    evidence_position = excluded.evidence_position
