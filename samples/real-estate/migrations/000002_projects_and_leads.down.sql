DROP TABLE leads;
DROP TABLE projects;
DROP TABLE entities;
