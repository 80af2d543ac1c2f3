-- The budgets of each district as they stand, all programmes together (M4).
select district, sum(allocated), sum(committed), sum(spent), sum(released), sum(remaining)
from read.budgets
group by district
order by district collate "C"
