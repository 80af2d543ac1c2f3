delete from read.outlets_standings
where enterprise = $1
