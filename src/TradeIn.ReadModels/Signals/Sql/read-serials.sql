-- The neighbours of each place, $3 to either side.
select serial.series, serial.number, serial.buyer, serial.kind, serial.id, serial.on_day
from unnest($1, $2) as asked (series, number)
join read.signals_serials as serial
  on serial.series = asked.series
 and serial.number between asked.number - $3 and asked.number + $3
