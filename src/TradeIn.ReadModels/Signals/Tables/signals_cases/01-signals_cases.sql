-- What rules count of every subject, signal or not.
create table read.signals_cases (
    signal_id         text primary key,
    rule              text not null,
    programme         text not null,
    subject_kind      text not null,
    subject           text not null,
    period            text not null,
    enterprise        text,
    outlet            text,
    district          text,
    person             text,
    judged            bigint not null,
    marked            bigint not null,
    judged_weight     bigint not null,
    marked_weight     bigint not null,
    longest           integer not null,
    first_on          date,
    last_on           date,
    evidence_position bigint not null
);
