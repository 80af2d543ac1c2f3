-- When the last batch was recorded. With the head held, it is the batch that ends there.
select recorded_at
from log_batches
order by last_position desc
limit 1
