-- What claims tell of their purchases; the unit is the one that the buyer has now.
create table read.claims_purchases (
    purchase_id text primary key,
    category    text not null,
    brand       text not null,
    channel     text not null
);
