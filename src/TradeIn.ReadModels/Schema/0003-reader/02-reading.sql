-- Tables that are made later are read as those of today, also when they were made beside the live ones.
do $$
begin
    if exists (select from pg_roles where rolname = 'tradein_reader') then
        grant usage on schema read to tradein_reader;
        grant select on all tables in schema read to tradein_reader;
        alter default privileges in schema read grant select on tables to tradein_reader;
        alter default privileges in schema read_next grant select on tables to tradein_reader;
    end if;
end $$
