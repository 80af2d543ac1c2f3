-- What a parameter leaves null is not asked for. Overdue on a day: due before it, and without an answer at its end.
select complaint_id, topic, department, held_for, district, enterprise, status, filed_on, due_on, answered_on,
       forwarded, position, last_position
from read.complaints
where position > $1
  and ($2::text is null or status = $2)
  and ($3::text is null or department = $3)
  and ($4::text is null or held_for = $4)
  and ($5::text is null or topic = $5)
  and ($6::text is null or enterprise = $6)
  and ($7::date is null or (due_on < $7 and (answered_on is null or answered_on > $7)))
order by position
limit $8
