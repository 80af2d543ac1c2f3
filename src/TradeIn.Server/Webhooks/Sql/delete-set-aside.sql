delete from webhooks.set_aside
where webhook = $1 and position = $2
