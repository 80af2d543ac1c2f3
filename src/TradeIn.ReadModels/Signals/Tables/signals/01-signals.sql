-- What an official looks at: a case that reached the thresholds of a rule, and what was done about it. No personal data.
create table read.signals (
    signal_id         text primary key,
    rule              text not null,
    programme         text not null,
    period            text not null,        -- a month, 2011-03, or all
    subject_kind      text not null,        -- agent, outlet, enterprise, attempt
    subject           text not null,        -- of an agent an opaque id
    enterprise        text,
    outlet            text,
    district          text,                 -- where the enterprise is registered
    first_on          date not null,        -- day of the first evidence that counts
    last_on           date not null,
    count             bigint not null,      -- of what counts
    strength          integer not null,     -- the value that is nearest to its threshold, in per cent of it
    compared          jsonb not null,       -- every value compared: name, unit, value, threshold
    raised_position   bigint not null,      -- of the event that made it a signal
    evidence_position bigint not null,      -- of the newest evidence
    status            text not null,        -- open, lapsed (below the thresholds now), looking, closed
    looked_at_by      text,                 -- the key of who looks at it, or looked at it last
    result            text,                 -- confirmed, unfounded, referred
    note              text,
    reopened          integer not null,     -- how often newer evidence opened it again
    closed_up_to      bigint,               -- the newest evidence that the last result covers
    last_position     bigint not null       -- of the event that changed it last
);
