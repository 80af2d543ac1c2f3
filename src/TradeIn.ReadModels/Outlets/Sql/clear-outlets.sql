delete from read.outlets
where enterprise = $1
