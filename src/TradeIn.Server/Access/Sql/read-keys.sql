select id, role, enterprise, district, department, description, requests_per_minute, sha256, former_sha256, former_until,
       created_at, created_by, rotated_at, rotated_by, revoked_at, revoked_by, last_used_on
from access.keys
order by id
