delete from access.person_keys where id = $1
