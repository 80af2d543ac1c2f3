-- A signal's evidence in the order of the log; what counts no more among it.
select kind, id, position, what, on_day, counts, count(*) over ()
from read.signal_evidence
where signal_id = $1
order by position, kind, id
limit $2
