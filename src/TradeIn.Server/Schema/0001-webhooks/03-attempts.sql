-- Every attempt to deliver a message, for a month.
create table webhooks.attempts (
    number      bigint generated always as identity primary key,
    webhook     text not null references webhooks.endpoints (id) on delete cascade,
    message     text not null,
    position    bigint,                 -- null for a test message
    type        text not null,
    attempt     integer not null,       -- 1 for the first
    at          timestamptz not null,
    duration_ms integer not null,
    status      integer,                -- of the answer; null when there was none
    error       text,
    outcome     text not null,          -- delivered, failed, given-up
    next_at     timestamptz
);

create index attempts_of_a_webhook on webhooks.attempts (webhook, number);
create index attempts_by_age on webhooks.attempts (at);
