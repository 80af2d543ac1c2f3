-- $1 by recycler, dismantler or the recycler's district, $2 as of which day, $3 of whom alone.
-- The age is counted from the receipt, before it from the recycling; what is dismantled has none.
select whose, status, width_bucket(age, array [16, 31, 46, 91]) as band, count(*), count(*) filter (where is_overdue)
from (
    select case $1 when 'recycler' then recycler when 'district' then recycler_district else dismantler end as whose,
           status,
           case when dismantled_on is null then $2 - coalesce(received_on, recycled_on) end as age,
           dismantled_on is null and coalesce(dismantling_due_on, delivery_due_on) < $2 as is_overdue
    from read.custody
    where recycled_on <= $2
      and (certificate_status <> 'void' or received_on is not null)
      and ($3 is null or recycler = $3 or dismantler = $3)
) as unit
where whose is not null
group by whose, status, band
order by whose collate "C", status, band
