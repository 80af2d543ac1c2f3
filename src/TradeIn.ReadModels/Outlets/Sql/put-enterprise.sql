insert into read.enterprises (enterprise, history)
values ($1, $2)
on conflict (enterprise) do update
set history = read.enterprises.history || excluded.history
