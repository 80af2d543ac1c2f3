select certificate, recycler, issued_at
from read.signals_nights
where certificate = any ($1)
