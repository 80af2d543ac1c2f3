create index outlets_of_a_district on read.outlets (district, kind);
