begin transaction isolation level read committed
