-- The event that a rebuild could not take; null when none stopped it.
alter table read.rebuilds add column stopped_at bigint;
