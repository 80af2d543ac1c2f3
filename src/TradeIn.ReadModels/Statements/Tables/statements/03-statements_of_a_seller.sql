create index statements_of_a_seller on read.statements (seller, filed_at, statement_id);
