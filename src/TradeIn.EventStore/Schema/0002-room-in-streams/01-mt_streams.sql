-- Most events grow a stream that is there: with room left on its page the row stays on it, and no index is written.
alter table mt_streams set (fillfactor = 70);
