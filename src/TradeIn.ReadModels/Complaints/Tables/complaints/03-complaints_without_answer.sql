-- The overdue list: what has no answer, by the day on which it was due.
create index complaints_without_answer on read.complaints (due_on, department) where answered_on is null;
