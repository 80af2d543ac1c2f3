insert into webhooks.endpoints (
    id, holder, registered_by, parties, url, types, description, content, secret, status, status_since, created_at, position,
    failures, generation)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'enabled', $10, $10, $11, 0, 1)
on conflict (id) do nothing
