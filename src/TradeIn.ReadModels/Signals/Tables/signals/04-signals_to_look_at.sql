create index signals_to_look_at on read.signals (status, raised_position) where status in ('open', 'looking');
