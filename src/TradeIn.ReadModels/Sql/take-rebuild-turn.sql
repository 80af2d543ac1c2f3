-- Held for as long as the session lives, beside the turn to write the live tables.
select pg_try_advisory_lock(hashtextextended('tradein rebuild ' || $1, 0))
