select subject, party, account, amount
from read.postings_dossiers
where subject = any ($1)
