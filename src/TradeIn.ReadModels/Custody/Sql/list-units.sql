-- $1 status, $2 recycler, $3 dismantler, $4 category, $5 which lateness, $6 as of which day (null: late ones that came),
-- $7 of whom alone, $8 after which certificate, $9 how many.
select certificate, programme, category, recycler, recycler_district, recycled_on, certificate_status, status,
       consignment, dismantler, consigned_on, shipped_on, received_on, condition, discrepancy, resolution,
       dismantled_on, delivery_due_on, dismantling_due_on, freight_declaration, freight_amount,
       dismantling_declaration, dismantling_amount, last_position
from read.custody
where ($1 is null or status = $1)
  and ($2 is null or recycler = $2)
  and ($3 is null or dismantler = $3)
  and ($4 is null or category = $4)
  and ($7 is null or recycler = $7 or dismantler = $7)
  and case
      when $6 is not null then
          (coalesce($5, 'delivery') = 'delivery' and certificate_status <> 'void'
              and delivery_due_on < $6 and (received_on is null or received_on > $6))
          or (coalesce($5, 'dismantling') = 'dismantling'
              and received_on <= $6 and dismantling_due_on < $6 and (dismantled_on is null or dismantled_on > $6))
      when $5 = 'delivery' then received_on > delivery_due_on
      when $5 = 'dismantling' then dismantled_on > dismantling_due_on
      else true
  end
  and ($8 is null or certificate > $8)
order by certificate
limit $9
