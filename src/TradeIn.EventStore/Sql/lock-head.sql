-- Waits until every other batch has ended: the statements after it see all that those committed.
select position, hash
from log_head
for update
