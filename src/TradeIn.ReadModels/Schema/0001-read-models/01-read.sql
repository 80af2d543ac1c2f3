-- Everything that is derived from the log, to be queried; it can be made again from the log at any time.
create schema if not exists read;
