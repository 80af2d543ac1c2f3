-- Keeps the keys of people who have none yet, and tells those of all; of one that somebody else keeps at this moment nothing is told.
with offered as (
    select * from unnest($1::text[], $2::uuid[], $3::bytea[]) as offered (person, id, wrapped)
), kept as (
    insert into access.person_keys (person, id, wrapped, master)
    select person, id, wrapped, $4 from offered order by person
    on conflict (person) do nothing
    returning person, id, wrapped, master
)
select person, id, wrapped, master from kept
union all
select person, known.id, known.wrapped, known.master from access.person_keys known join offered using (person)
