select enterprise, history
from read.outlets_enterprises
where enterprise = any ($1)
