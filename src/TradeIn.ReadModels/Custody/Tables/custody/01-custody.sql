-- Where every old unit with a certificate is, and since when (K1-K5). No personal data.
create table read.custody (
    certificate             text collate "C" primary key,
    programme               text not null,
    category                text not null,       -- as the certificate names it now
    recycler                text not null,
    recycler_district       text,                -- null: the recycler is not on record
    recycled_on             date not null,
    certificate_status      text not null,       -- issued, redeemed, lost, cancelled, void, expired
    status                  text not null,       -- with-recycler, consigned, missing, different, received, dismantled, lost
    consignment             text,                -- that it is on, or came with
    dismantler              text,
    consigned_on            date,
    shipped_on              date,
    received_on             date,
    condition               text,                -- received, damaged
    discrepancy             text,                -- missing, different: the last one
    resolution              text,                -- found, same-unit, with-recycler, lost; null with a discrepancy: open
    dismantled_on           date,
    delivery_due_on         date not null,
    dismantling_due_on      date,
    freight_declaration     text,
    freight_amount          numeric(14, 2),
    dismantling_declaration text,
    dismantling_amount      numeric(14, 2),
    last_position           bigint not null      -- of the event that changed it last
);
