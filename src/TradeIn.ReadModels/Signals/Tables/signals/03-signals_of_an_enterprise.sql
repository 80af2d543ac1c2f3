create index signals_of_an_enterprise on read.signals (enterprise, raised_position) where enterprise is not null;
