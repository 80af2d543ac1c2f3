-- Whoever else upgrades waits until this transaction has ended. The number stands for nothing.
select pg_advisory_xact_lock(7240391150241)
