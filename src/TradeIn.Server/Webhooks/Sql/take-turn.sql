-- Held for as long as the session lives: one node delivers at a time.
select pg_try_advisory_lock(hashtextextended('tradein webhooks', 0))
