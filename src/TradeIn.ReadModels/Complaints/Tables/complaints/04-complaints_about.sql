create index complaints_about on read.complaints (enterprise, position) where enterprise is not null;
