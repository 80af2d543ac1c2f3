select position, hash
from log_head
