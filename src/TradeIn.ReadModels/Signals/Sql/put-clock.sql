insert into read.signals_clock (clock, today)
values (1, $1)
on conflict (clock) do update
set today = excluded.today
