select position, array_agg(party)
from read.feed
where position > $1
group by position
order by position
limit $2
