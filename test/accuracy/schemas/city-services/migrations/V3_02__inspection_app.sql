-- tablet app for the inspectors, replaces paper
CREATE TABLE inspect.violations (
    violation_id   UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    inspection_id  BIGINT NOT NULL REFERENCES inspect.inspections(id),
    violation_code VARCHAR(20),
    grade          VARCHAR(10) NOT NULL CHECK (grade IN ('minor','medium','serious','critical')),
    details        TEXT NOT NULL,
    law_article    VARCHAR(60),
    deadline       DATE,
    resolved_on    DATE,
    photo_keys     TEXT[] NOT NULL DEFAULT '{}',
    gps            POINT
);
CREATE INDEX violations_inspection_idx ON inspect.violations (inspection_id);

CREATE VIEW inspect.v_overdue AS
  SELECT p.name, i.id AS inspection_id, v.details, v.deadline
    FROM inspect.violations v JOIN inspect.inspections i ON i.id = v.inspection_id JOIN inspect.premises p ON p.id = i.premise_id
   WHERE v.deadline < current_date AND v.resolved_on IS NULL;

CREATE TABLE inspect.premise_contacts (
    premise_id  BIGINT NOT NULL REFERENCES inspect.premises(id) ON DELETE CASCADE,
    person_id   BIGINT NOT NULL REFERENCES core.persons(id),
    role        TEXT NOT NULL CHECK (role IN ('licensee','manager','owner','deputy')),
    since       DATE,
    PRIMARY KEY (premise_id, person_id, role)
);
