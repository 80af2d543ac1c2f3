-- Whoever is to query the tables with his own tools is made a member of this role: grant tradein_reader to somebody. It
-- reads everything in the schema read, and nothing of the events. A role is the whole server's: another database may have
-- made it already, at this very moment too. A user who may not make roles goes without; see decision 0014.
do $$
begin
    create role tradein_reader nologin;
exception
    when duplicate_object or unique_violation then null;
    when insufficient_privilege then
        raise notice 'The role tradein_reader is not there, and this user may not make it.';
end $$
