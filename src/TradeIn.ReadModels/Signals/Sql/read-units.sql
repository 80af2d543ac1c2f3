select certificate, programme, recycler, category, issued_on, due_on, state
from read.signals_units
where certificate = any ($1)
