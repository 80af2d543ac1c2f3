select programme, utc_offset
from read.statements_programmes
