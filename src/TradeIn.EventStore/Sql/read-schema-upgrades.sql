select name
from schema_upgrades
where part = $1
