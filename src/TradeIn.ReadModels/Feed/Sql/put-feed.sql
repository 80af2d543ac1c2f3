insert into read.feed (party, position, type)
select party, position, type
from unnest($1, $2, $3) as concerned (party, position, type)
