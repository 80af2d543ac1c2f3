create table read.signals_programmes (
    programme text not null,
    version   integer not null,
    published jsonb not null,
    primary key (programme, version)
);
