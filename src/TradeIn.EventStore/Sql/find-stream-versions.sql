select s.id, s.version, coalesce(e.last, 0)
from mt_streams s
left join (select stream_id, max(version) as last from mt_events group by stream_id) e on e.stream_id = s.id
where s.version is distinct from coalesce(e.last, 0)
order by s.id
limit $1
