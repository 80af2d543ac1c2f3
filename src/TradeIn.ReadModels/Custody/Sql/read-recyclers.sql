select recycler, district
from read.custody_recyclers
where recycler = any ($1)
