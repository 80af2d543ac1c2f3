-- $1 by recycler or by dismantler, $2 as of which day, $3 of whom alone.
-- The age is counted from the receipt, before it from the recycling; what is dismantled has none.
select enterprise, status, width_bucket(age, array [16, 31, 46, 91]) as band, count(*), count(*) filter (where is_overdue)
from (
    select case when $1 = 'recycler' then recycler else dismantler end as enterprise,
           status,
           case when dismantled_on is null then $2 - coalesce(received_on, recycled_on) end as age,
           dismantled_on is null and coalesce(dismantling_due_on, delivery_due_on) < $2 as is_overdue
    from read.custody
    where recycled_on <= $2
      and (certificate_status <> 'void' or received_on is not null)
      and ($3 is null or recycler = $3 or dismantler = $3)
) as unit
where enterprise is not null
group by enterprise, status, band
order by enterprise collate "C", status, band
