-- Whoever may do something with a table of the model that tradein.model names may do it with its successor.
do $$
declare
    given record;
begin
    for given in
        select next.oid::regclass as successor, rights.privilege_type, rights.is_grantable,
            case when rights.grantee = 0 then 'public' else quote_ident(pg_get_userbyid(rights.grantee)) end as grantee
        from pg_class live
        join pg_class next on next.relname = live.relname and next.relnamespace = 'read_next'::regnamespace
        cross join lateral aclexplode(live.relacl) as rights
        where live.relnamespace = 'read'::regnamespace
            and live.relkind = 'r'
            and rights.grantee <> live.relowner
            and live.relname in (select unnest(tables) from read.rebuilds where name = current_setting('tradein.model'))
    loop
        execute format('grant %s on %s to %s%s', given.privilege_type, given.successor, given.grantee,
            case when given.is_grantable then ' with grant option' else '' end);
    end loop;
end $$
