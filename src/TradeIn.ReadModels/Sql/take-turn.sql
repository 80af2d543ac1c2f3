-- Held for as long as the session lives; the key is one of this database alone.
select pg_try_advisory_lock(hashtextextended('tradein read model ' || $1, 0))
