insert into read.statements (
    statement_id, programme, seller, district, status, filed_on, filed_at, filed_by, claims, total, undecided, accepted,
    gross, netted, amount, payment_order, paid_on, reference, step_on, step_by, last_position)
select statement_id, programme, seller, district, status, filed_on, filed_at, filed_by, claims, total, undecided, accepted,
       gross, netted, amount, payment_order, paid_on, reference, step_on, step_by, last_position
from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
    as changed (
        statement_id, programme, seller, district, status, filed_on, filed_at, filed_by, claims, total, undecided, accepted,
        gross, netted, amount, payment_order, paid_on, reference, step_on, step_by, last_position)
on conflict (statement_id) do update
set status = excluded.status,
    undecided = excluded.undecided,
    accepted = excluded.accepted,
    gross = excluded.gross,
    netted = excluded.netted,
    amount = excluded.amount,
    payment_order = excluded.payment_order,
    paid_on = excluded.paid_on,
    reference = excluded.reference,
    step_on = excluded.step_on,
    step_by = excluded.step_by,
    last_position = excluded.last_position
