-- What claims tell of their purchases; unit and price are those that the buyer has now.
create table read.claims_purchases (
    purchase_id  text primary key,
    purchased_on date not null,
    trade_order  text not null,
    channel      text not null,
    category     text not null,
    brand        text not null,
    model        text not null,
    list_price   numeric(14, 2) not null,
    paid_price   numeric(14, 2) not null
);
