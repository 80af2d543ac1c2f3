-- Each invoice's two neighbours by number on either side, and itself.
select neighbour.book, neighbour.number, neighbour.issued_on
from unnest($1, $2) as asked (book, number)
cross join lateral (
    (
        select book, number, issued_on
        from read.signals_invoices
        where book = asked.book
          and number <= asked.number
        order by number desc
        limit 3
    )
    union all
    (
        select book, number, issued_on
        from read.signals_invoices
        where book = asked.book
          and number > asked.number
        order by number
        limit 2
    )
) as neighbour
