create unique index signals_in_order on read.signals (raised_position, signal_id);
