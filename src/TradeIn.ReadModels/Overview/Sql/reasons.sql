-- Refused claims by reason, the most frequent first; a claim counts at each of its reasons.
select reason, count(*)
from read.claims, unnest(reasons) as reason
where outcome = 'refused'
group by reason
order by count(*) desc, reason collate "C"
