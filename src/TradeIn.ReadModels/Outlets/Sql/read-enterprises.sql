select enterprise, history
from read.enterprises
where enterprise = any ($1)
