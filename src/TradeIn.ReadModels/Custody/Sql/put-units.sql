-- What an event can change is changed; who took it in, and when, stays.
insert into read.custody (
    certificate, programme, category, recycler, recycler_district, recycled_on, certificate_status, status,
    consignment, dismantler, consigned_on, shipped_on, received_on, condition, discrepancy, resolution,
    dismantled_on, delivery_due_on, dismantling_due_on, freight_declaration, freight_amount,
    dismantling_declaration, dismantling_amount, last_position)
select certificate, programme, category, recycler, recycler_district, recycled_on, certificate_status, status,
       consignment, dismantler, consigned_on, shipped_on, received_on, condition, discrepancy, resolution,
       dismantled_on, delivery_due_on, dismantling_due_on, freight_declaration, freight_amount,
       dismantling_declaration, dismantling_amount, last_position
from unnest(
    $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
    $24)
    as changed (
        certificate, programme, category, recycler, recycler_district, recycled_on, certificate_status, status,
        consignment, dismantler, consigned_on, shipped_on, received_on, condition, discrepancy, resolution,
        dismantled_on, delivery_due_on, dismantling_due_on, freight_declaration, freight_amount,
        dismantling_declaration, dismantling_amount, last_position)
on conflict (certificate) do update
set category = excluded.category,
    certificate_status = excluded.certificate_status,
    status = excluded.status,
    consignment = excluded.consignment,
    dismantler = excluded.dismantler,
    consigned_on = excluded.consigned_on,
    shipped_on = excluded.shipped_on,
    received_on = excluded.received_on,
    condition = excluded.condition,
    discrepancy = excluded.discrepancy,
    resolution = excluded.resolution,
    dismantled_on = excluded.dismantled_on,
    delivery_due_on = excluded.delivery_due_on,
    dismantling_due_on = excluded.dismantling_due_on,
    freight_declaration = excluded.freight_declaration,
    freight_amount = excluded.freight_amount,
    dismantling_declaration = excluded.dismantling_declaration,
    dismantling_amount = excluded.dismantling_amount,
    last_position = excluded.last_position
