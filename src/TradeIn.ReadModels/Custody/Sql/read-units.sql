select certificate, programme, category, recycler, recycler_district, recycled_on, certificate_status, status,
       consignment, dismantler, consigned_on, shipped_on, received_on, condition, discrepancy, resolution,
       dismantled_on, delivery_due_on, dismantling_due_on, freight_declaration, freight_amount,
       dismantling_declaration, dismantling_amount, last_position
from read.custody
where certificate = any ($1)
