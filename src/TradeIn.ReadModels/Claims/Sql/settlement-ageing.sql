-- $1 by seller, district or month of the advance, $2 as of which day, $3 of which seller alone.
-- How long finance took to pay what sellers advanced, and how old is what is not paid. What was returned, revoked or
-- recovered before it was paid waits for nothing. A percentile is a number of days that occurs: within it so many of a
-- hundred were paid.
select whose,
       count(days), coalesce(sum(paid) filter (where days is not null), 0.00),
       percentile_disc(0.5) within group (order by days), percentile_disc(0.95) within group (order by days),
       count(*) filter (where waits), coalesce(sum(advanced) filter (where waits), 0.00),
       percentile_disc(0.5) within group (order by age) filter (where waits), max(age) filter (where waits)
from (
    select case $1 when 'seller' then seller when 'district' then seller_district else to_char(advanced_on, 'YYYY-MM') end as whose,
           reimbursed_amount as paid,
           advanced_amount - taken_back as advanced,
           case when reimbursed_on <= $2 then reimbursed_on - advanced_on end as days,
           $2 - advanced_on as age,
           (reimbursed_on is null or reimbursed_on > $2)
               and (coalesce(returned_on, revoked_on) is null or coalesce(returned_on, revoked_on) > $2) as waits
    from read.claims
    where advanced_on <= $2
      and ($3::text is null or seller = $3)
) as advance
where days is not null or waits
group by whose
order by whose collate "C"
