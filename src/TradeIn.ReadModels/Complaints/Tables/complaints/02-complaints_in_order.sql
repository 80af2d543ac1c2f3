create unique index complaints_in_order on read.complaints (position);
