insert into read.outlets_enterprises (enterprise, history)
values ($1, $2)
on conflict (enterprise) do update
set history = read.outlets_enterprises.history || excluded.history
