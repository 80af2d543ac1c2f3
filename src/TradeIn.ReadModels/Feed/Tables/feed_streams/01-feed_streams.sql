-- The enterprises that a stream of the log has named: its later events concern them, though they do not name them.
create table read.feed_streams (
    stream text not null,
    party  text not null,
    primary key (stream, party)
);
