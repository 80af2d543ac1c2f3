-- Every complaint that a department has, with where it stands. Nothing of the complainant, nor the words of anybody.
create table read.complaints (
    complaint_id  text primary key,
    topic         text not null,
    department    text not null,      -- who has it
    held_for      text,               -- of a department that each district has its own of, which district's
    district      text,               -- where it happened
    enterprise    text,               -- that it is about, as the complainant names it
    status        text not null,      -- open, answered
    filed_on      date not null,
    due_on        date not null,
    answered_on   date,               -- of the answer that stands
    forwarded     integer not null,   -- how many times
    position      bigint not null,    -- of the complaint itself: the order of lists
    last_position bigint not null     -- of the event that changed it last
);
