create index signals_units_open on read.signals_units (due_on) where state = 'open';
