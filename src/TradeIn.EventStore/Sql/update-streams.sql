update mt_streams
set version = grown.version, timestamp = $3
from unnest($1, $2) as grown (id, version)
where mt_streams.id = grown.id
