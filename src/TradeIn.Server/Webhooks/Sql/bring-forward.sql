-- It answers again: what waits for it need not wait longer.
update webhooks.set_aside
set next_at = $2
where webhook = $1 and given_up_at is null and next_at > $2
