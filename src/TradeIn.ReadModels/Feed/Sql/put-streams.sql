insert into read.feed_streams (stream, party)
select stream, party
from unnest($1, $2) as learnt (stream, party)
on conflict (stream, party) do nothing
