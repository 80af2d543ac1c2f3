insert into read.signals (
    signal_id, rule, programme, period, subject_kind, subject, enterprise, outlet, district,
    first_on, last_on, count, strength, compared, raised_position, evidence_position, status, looked_at_by,
    result, note, reopened, closed_up_to, last_position)
select signal_id, rule, programme, period, subject_kind, subject, enterprise, outlet, district,
       first_on, last_on, count, strength, compared::jsonb, raised_position, evidence_position, status,
       looked_at_by, result, note, reopened, closed_up_to, last_position
from unnest(
    $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)
    as changed (
        signal_id, rule, programme, period, subject_kind, subject, enterprise, outlet,
        district, first_on, last_on, count, strength, compared, raised_position, evidence_position, status,
        looked_at_by, result, note, reopened, closed_up_to, last_position)
on conflict (signal_id) do update
set enterprise = excluded.enterprise,
    outlet = excluded.outlet,
    district = excluded.district,
    first_on = excluded.first_on,
    last_on = excluded.last_on,
    count = excluded.count,
    strength = excluded.strength,
    compared = excluded.compared,
    evidence_position = excluded.evidence_position,
    status = excluded.status,
    looked_at_by = excluded.looked_at_by,
    result = excluded.result,
    note = excluded.note,
    reopened = excluded.reopened,
    closed_up_to = excluded.closed_up_to,
    last_position = excluded.last_position
