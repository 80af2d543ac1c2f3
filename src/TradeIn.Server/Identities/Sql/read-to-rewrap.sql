-- Those that another master key wraps, some at a time; held until they are wrapped anew.
select person, id, wrapped, master from access.person_keys where master <> $1 order by person limit 1000 for update
