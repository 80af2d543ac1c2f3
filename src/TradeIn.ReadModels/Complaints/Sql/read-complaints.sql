select complaint_id, topic, department, held_for, district, enterprise, status, filed_on, due_on, answered_on,
       forwarded, position, last_position
from read.complaints
where complaint_id = any ($1)
