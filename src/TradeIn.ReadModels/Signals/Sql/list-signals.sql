-- What a parameter leaves null is not asked for; the columns are those of read-signals.sql.
select signal_id, rule, programme, period, subject_kind, subject, subject_label, enterprise, outlet, district,
       first_on, last_on, count, strength, compared::text, raised_position, evidence_position, status,
       looked_at_by, result, note, reopened, closed_up_to, last_position
from read.signals
where (raised_position, signal_id) > ($1, $2)
  and ($3::text is null or rule = $3)
  and ($4::text is null or status = $4)
  and ($5::text is null or enterprise = $5)
  and ($6::text is null or district = $6)
  and ($7::text is null or subject = $7)
  and ($8::text is null or signal_id in (select signal_id from read.signal_evidence where id = $8))
  and ($9::text is null or district = $9)
order by raised_position, signal_id
limit $10
