-- Claims counted and added up by the day of their filing, by the seller's district and by the new unit's category: each by
-- itself, in one pass. A refused claim has no amounts.
select case when grouping(filed_on) = 0 then 'day' when grouping(seller_district) = 0 then 'district' else 'category' end,
       case when grouping(filed_on) = 0 then to_char(filed_on, 'YYYY-MM-DD') else coalesce(seller_district, category) end,
       count(*), count(*) filter (where outcome = 'refused'),
       coalesce(sum(subsidy), 0.00), coalesce(sum(advanced_amount), 0.00), coalesce(sum(reimbursed_amount), 0.00), sum(taken_back)
from read.claims
group by grouping sets ((filed_on), (seller_district), (category))
