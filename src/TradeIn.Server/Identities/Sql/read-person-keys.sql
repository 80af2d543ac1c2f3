select person, id, wrapped, master from access.person_keys where person = any ($1)
