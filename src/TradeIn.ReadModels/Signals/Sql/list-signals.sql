-- What a parameter leaves null is not asked for; the columns are those of read-signals.sql.
select signal_id, rule, programme, period, subject_kind, subject, subject_label, enterprise, outlet, district,
       first_on, last_on, count, strength, compared::text, raised_position, evidence_position, status,
       looked_at_by, result, note, reopened, closed_up_to, last_position
from read.signals
where raised_position > $1
  and ($2::text is null or rule = $2)
  and ($3::text is null or status = $3)
  and ($4::text is null or enterprise = $4)
  and ($5::text is null or district = $5)
  and ($6::text is null or subject = $6)
  and ($7::text is null or signal_id in (select signal_id from read.signal_evidence where id = $7))
order by raised_position, signal_id
limit $8
