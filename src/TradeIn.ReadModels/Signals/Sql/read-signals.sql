select signal_id, rule, programme, period, subject_kind, subject, enterprise, outlet, district,
       first_on, last_on, count, strength, compared::text, raised_position, evidence_position, status,
       looked_at_by, result, note, reopened, closed_up_to, last_position
from read.signals
where signal_id = any ($1)
