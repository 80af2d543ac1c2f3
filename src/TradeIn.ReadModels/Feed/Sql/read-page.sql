-- The next positions of several parties, merged: each party's part is one stretch of the primary key.
select distinct next.position
from unnest($1::text[]) wanted (party)
cross join lateral (
    select f.position
    from read.feed f
    where f.party = wanted.party
      and f.position > $2
      and ($3::text[] is null or f.type = any ($3))
    order by f.position
    limit $4
) next
order by next.position
limit $4
