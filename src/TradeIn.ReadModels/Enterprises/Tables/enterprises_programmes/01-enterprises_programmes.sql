-- What bond each programme requires by its last version (Q24).
create table read.enterprises_programmes (
    programme     text primary key,
    required_bond numeric(14, 2) not null
);
