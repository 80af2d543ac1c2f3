-- Where each outlet is from a day on (included) until another (not included).
create table read.outlets (
    enterprise      text not null,
    outlet          text not null,
    kind            text not null,   -- recycling, sales
    valid_from      date not null,   -- -infinity: ever since
    valid_until     date not null,   -- infinity: it is still there
    enterprise_name text not null,
    online          boolean not null,
    district        text not null,
    name            text,
    address         text,
    phone           text,
    latitude        numeric(9, 6),
    longitude       numeric(9, 6),
    categories      text[],          -- null: all of the programme
    last_position   bigint not null, -- of the enterprise's last event
    primary key (enterprise, outlet, kind, valid_from)
);
