-- Outlets that are open, of enterprises that are qualified, on day $1 with the required bond $2; nearest first when a
-- place is named. Distances are great circles on a sphere of the Earth's mean radius.
select
    outlets.enterprise, outlets.outlet, outlets.kind, outlets.enterprise_name, outlets.online, outlets.district,
    outlets.name, outlets.address, outlets.phone, outlets.latitude, outlets.longitude, outlets.categories,
    standings.regions, away.km
from read.outlets as outlets
join read.outlets_standings as standings
    on standings.enterprise = outlets.enterprise and standings.role = outlets.kind
cross join lateral (
    select case
        when $7::numeric is null then 0
        else round((2 * 6371.0088 * asin(least(1, sqrt(
            sin(radians((outlets.latitude - $7)::float8) / 2) ^ 2
            + cos(radians($7::float8)) * cos(radians(outlets.latitude::float8))
            * sin(radians((outlets.longitude - $8)::float8) / 2) ^ 2))))::numeric, 3)
    end as km
) as away
where outlets.valid_from <= $1 and $1 < outlets.valid_until
    and standings.valid_from <= $1 and $1 < standings.valid_until
    and standings.clear and standings.bond >= $2
    and ($3::text is null or outlets.kind = $3)
    and ($4::text[] is null or outlets.district = any ($4))
    and ($5::text is null or (outlets.kind = 'recycling' and $5 = any (standings.regions)))
    and ($6::text is null or outlets.categories is null or $6 = any (outlets.categories))
    and ($7::numeric is null or outlets.latitude is not null)
    and (away.km, outlets.enterprise, outlets.outlet, outlets.kind) > ($9, $10, $11, $12)
order by away.km, outlets.enterprise, outlets.outlet, outlets.kind
limit $13
