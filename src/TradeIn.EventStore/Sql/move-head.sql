update log_head
set position = $1, hash = $2
