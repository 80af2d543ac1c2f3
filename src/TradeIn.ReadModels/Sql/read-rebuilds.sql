select r.name, r.version, r.position, r.asked_by, r.asked_at, r.stopped_at, coalesce(m.restarts, 0)
from read.rebuilds r
left join read.models m on m.name = r.name
order by r.name
