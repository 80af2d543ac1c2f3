-- First in, first out.
create index statements_in_line on read.statements (status, filed_at, statement_id);
