insert into read.signals_invoices (
    book, number, issued_on)
select book, number, issued_on
from unnest(
    $1, $2, $3)
    as changed (
        book, number, issued_on)
on conflict (book, number) do update
set issued_on = excluded.issued_on
