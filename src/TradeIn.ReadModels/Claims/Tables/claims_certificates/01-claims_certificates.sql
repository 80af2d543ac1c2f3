-- What claims tell of their certificates.
create table read.claims_certificates (
    certificate       text primary key,
    recycler          text not null,
    recycler_district text,
    category          text not null,  -- of the old unit, as the certificate names it now
    issued_on         date not null
);
