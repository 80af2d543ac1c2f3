insert into mt_streams (id, type, version, timestamp, created)
select id, type, version, $4, $4
from unnest($1, $2, $3) as opened (id, type, version)
