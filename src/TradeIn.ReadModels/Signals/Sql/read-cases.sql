select signal_id, rule, programme, subject_kind, subject, period, enterprise, outlet, district, judged,
       marked, judged_weight, marked_weight, longest, first_on, last_on, evidence_position
from read.signals_cases
where signal_id = any ($1)
