select programme, version, in_force_from, utc_offset, delivery_days
from read.custody_programmes
