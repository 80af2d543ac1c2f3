-- Every application to cancel a lost certificate, with where it stands (A3): the offices' work list.
create table read.loss_reports (
    loss_report_id text primary key,
    certificate    text not null,
    recycler       text not null,
    district       text,               -- whose commerce office verifies it; null: refused, and the recycler is not on record
    reported_on    date not null,
    status         text not null,      -- refused, reported, withdrawn, rejected, approved, filed
    waits_for      text,               -- district-commerce, municipal-commerce; null: for nobody
    first_reason   text,
    reasons        text[],             -- null: it was not refused
    decided_on     date,               -- approved, rejected or withdrawn
    decided_by     text,
    filed_on       date,
    step_on        date not null,
    step_by        text,               -- the key under which the last step was sent
    buyer          text not null,      -- a digest; no number can be told from it
    buyer_kind     text not null,
    buyer_district text not null,
    agent          text,
    last_position  bigint not null     -- of the event that changed it last
);
