-- What loss reports said before: each row from its last_position until another, which is not included.
create table read.loss_reports_past (
    like read.loss_reports,
    until_position bigint not null,        -- of the event that changed it then
    primary key (loss_report_id, last_position)
);
