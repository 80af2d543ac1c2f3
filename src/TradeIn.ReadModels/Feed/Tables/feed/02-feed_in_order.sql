create index feed_in_order on read.feed (position) include (party);
