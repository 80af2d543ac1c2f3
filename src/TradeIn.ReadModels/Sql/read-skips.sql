select model, version, position, reason, skipped_by, skipped_at
from read.skips
order by model, position, version
