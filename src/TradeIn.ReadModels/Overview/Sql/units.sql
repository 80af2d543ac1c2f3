-- Old units by where they are and by the day from which their age is counted: from the recycling, once received from the
-- receipt; what is dismantled or lost has no age. Units of void certificates that were not received do not count. Also the
-- last day on which anything was taken in, received or dismantled.
select status, since, count(*) filter (where stands), max(last_on)
from (
    select status,
           case when status = 'received' then received_on when status not in ('dismantled', 'lost') then recycled_on end as since,
           certificate_status <> 'void' or received_on is not null as stands,
           greatest(recycled_on, received_on, dismantled_on) as last_on
    from read.custody
) as unit
group by status, since
