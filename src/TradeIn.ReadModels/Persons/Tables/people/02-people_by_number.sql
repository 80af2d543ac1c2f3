create index people_by_number on read.people (number, person);
