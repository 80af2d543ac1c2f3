insert into log_head (position, hash) values (0, decode(repeat('00', 32), 'hex'));
