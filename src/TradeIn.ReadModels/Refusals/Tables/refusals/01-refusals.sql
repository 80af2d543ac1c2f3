-- Every command that a rule refused, of whatever kind (C8). Nothing of buyers.
create table read.refusals (
    position      bigint primary key,     -- of the event in the log
    kind          text not null,          -- claim, purchase, recycling, statement-step, …
    subject       text not null,          -- the id of what was sent, or of what the step was of
    programme     text,                   -- null: what was sent names none
    enterprise    text,                   -- null: the same
    district      text,                   -- null: the same, or the enterprise is not on record
    refused_on    date not null,          -- the day that the command was of
    decided_on    date not null,          -- when it was recorded
    first_reason  text not null,
    reasons       text[] not null,
    sent_by       text,                   -- the key under which it was sent
    last_position bigint not null
);
