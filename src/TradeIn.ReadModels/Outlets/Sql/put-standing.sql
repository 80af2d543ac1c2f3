insert into read.outlets_standings (enterprise, role, valid_from, valid_until, clear, bond, regions)
values ($1, $2, $3, $4, $5, $6, $7)
