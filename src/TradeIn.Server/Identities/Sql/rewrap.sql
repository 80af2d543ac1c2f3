update access.person_keys known set wrapped = anew.wrapped, master = $3
from unnest($1::uuid[], $2::bytea[]) as anew (id, wrapped) where known.id = anew.id
