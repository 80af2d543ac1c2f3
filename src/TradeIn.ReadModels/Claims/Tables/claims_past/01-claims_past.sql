-- What claims said before: each row from its last_position until another, which is not included.
create table read.claims_past (
    like read.claims,
    until_position bigint not null,        -- of the event that changed it then
    primary key (claim_id, last_position)
);
