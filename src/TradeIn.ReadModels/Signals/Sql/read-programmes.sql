select published::text
from read.signals_programmes
order by programme, version
