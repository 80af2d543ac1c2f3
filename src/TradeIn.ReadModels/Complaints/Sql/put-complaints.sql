-- What an event can change is changed; what the complaint said when it was filed stays.
insert into read.complaints (
    complaint_id, topic, department, held_for, district, enterprise, status, filed_on, due_on, answered_on, forwarded,
    position, last_position)
select complaint_id, topic, department, held_for, district, enterprise, status, filed_on, due_on, answered_on,
       forwarded, position, last_position
from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
    as changed (
        complaint_id, topic, department, held_for, district, enterprise, status, filed_on, due_on, answered_on,
        forwarded, position, last_position)
on conflict (complaint_id) do update
set department = excluded.department,
    held_for = excluded.held_for,
    status = excluded.status,
    answered_on = excluded.answered_on,
    forwarded = excluded.forwarded,
    last_position = excluded.last_position
