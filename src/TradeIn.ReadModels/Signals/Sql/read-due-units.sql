-- Those that the latest day makes overdue, unless an event of the batch comes before.
select certificate, programme, recycler, category, issued_on, due_on, state
from read.signals_units
where state = 'open'
  and due_on < greatest($1, (select today from read.signals_clock))
