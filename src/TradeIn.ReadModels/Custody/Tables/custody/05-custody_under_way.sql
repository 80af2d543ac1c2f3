-- What is not dismantled: few beside all that ever were, and what the lists of overdue units are made of.
create index custody_under_way on read.custody ((coalesce(dismantled_on, 'infinity'::date)));
