-- normalise city names; keep the rows as they were
CREATE TABLE student_address_bak_2022 AS SELECT * FROM student_address;
UPDATE student_address SET city = initcap(trim(city));

ALTER TABLE grade ADD CONSTRAINT grade_points_not_negative CHECK (points >= 0);
