delete from webhooks.attempts
where at < $1
