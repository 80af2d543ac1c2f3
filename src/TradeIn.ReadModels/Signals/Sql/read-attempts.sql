select pair, first_id, last_at
from read.signals_attempts
where pair = any ($1)
