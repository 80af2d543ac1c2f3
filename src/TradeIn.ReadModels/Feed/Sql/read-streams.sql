select stream, array_agg(party order by party)
from read.feed_streams
where stream = any ($1)
group by stream
