select enterprise, district
from read.signals_enterprises
where enterprise = any ($1)
