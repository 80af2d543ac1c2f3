delete from webhooks.endpoints
where id = $1
