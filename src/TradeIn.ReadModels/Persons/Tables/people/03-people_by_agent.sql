create unique index people_by_agent on read.people (agent);
