-- Messages that failed, and are tried again on their own while later ones go on.
create table webhooks.set_aside (
    webhook     text not null references webhooks.endpoints (id) on delete cascade,
    position    bigint not null,
    message     text not null,          -- the event's id
    type        text not null,
    attempts    integer not null,
    first_at    timestamptz not null,
    next_at     timestamptz not null,
    given_up_at timestamptz,            -- after the last attempt
    primary key (webhook, position)
);
