-- One node at a time makes tables.
lock table read.models in share row exclusive mode
