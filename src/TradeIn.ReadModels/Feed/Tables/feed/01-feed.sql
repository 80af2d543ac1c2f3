-- Whom each event of the log concerns: a row for each party. An event that goes to nobody has none.
create table read.feed (
    party    text not null,    -- an enterprise; *offices, *complaints or *everybody
    position bigint not null,  -- of the event in the log
    type     text not null,    -- as the log stores it: claim_approved
    primary key (party, position) include (type)
);
