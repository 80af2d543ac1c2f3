-- The sellers' ledger: one row for each claim that was decided, and what became of its subsidy. Names and numbers are masked.
create table read.claims (
    claim_id              text primary key,
    programme             text not null,
    seller                text not null,
    seller_outlet         text not null,
    seller_district       text,                -- null: the seller is not on record
    budget_district       text,                -- null: refused, or the programme keeps no budgets
    filed_at              timestamptz not null,
    filed_on              date not null,       -- when it was filed at the counter
    decided_on            date not null,       -- when it was recorded
    policy_version        integer not null,
    outcome               text not null,       -- approved, refused
    first_reason          text,
    reasons               text[],              -- null: it was not refused
    purchase_id           text not null,
    purchased_on          date,                -- null, as all of the purchase: no such purchase is on record
    trade_order           text,                -- old-first, new-first
    channel               text,
    category              text,                -- of the new unit
    brand                 text,
    model                 text,
    list_price            numeric(14, 2),
    paid_price            numeric(14, 2),
    price_band            text,
    certificate           text not null,
    certificate_issued_on date,                -- null, as all of the certificate: no such certificate is on record
    recycler              text,
    recycler_district     text,
    old_category          text,
    buyer                 text not null,       -- a digest; no number can be told from it
    buyer_kind            text not null,
    buyer_district        text not null,
    agent                 text,
    status                text not null,       -- approved, refused, advanced, reimbursed, returned, revoked, recovered
    subsidy               numeric(14, 2),      -- as granted, or as an exchange left it
    advanced_on           date,
    advanced_amount       numeric(14, 2),
    advanced_by           text,                -- the key under which it was sent, as all that ends in by
    reimbursed_on         date,
    reimbursed_amount     numeric(14, 2),
    reimbursed_by         text,
    payment_reference     text,                -- what the bank knows the payment by
    taken_back            numeric(14, 2) not null,  -- by the seller from the buyer, for exchanges and the return
    owed_to_finance       numeric(14, 2) not null,  -- reimbursed for what stands no more
    returned_on           date,
    revoked_on            date,
    recovered_on          date,
    recovered_amount      numeric(14, 2),
    statement             text,                -- that it is on; null: on none, it can be stated
    last_statement        text,                -- that it is on or was on last: what follows was said of it there
    stated_on             date,
    stated_by             text,
    verdict               text,                -- accept, reject, hold
    verdict_on            date,
    verdict_by            text,
    verdict_reasons       text[],
    accepted_on           date,                -- null: it is not accepted
    last_position         bigint not null      -- of the event that changed it last
);
