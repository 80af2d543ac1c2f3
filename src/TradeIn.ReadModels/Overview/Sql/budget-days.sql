-- What moved on all budgets together, day by day (M4). What the table calls committed goes down again by payments; what claims
-- took of the day is used and released.
select on_day, sum(claims)::integer, sum(allocated), sum(used) + sum(released), sum(released), sum(spent)
from read.budget_days
group by on_day
order by on_day
