select master, count(*) from access.person_keys group by master order by master
