-- Tables that are being built beside the live ones, until they take their place.
create schema if not exists read_next;
