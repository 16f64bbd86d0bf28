CREATE TABLE student_club (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name        varchar(120) NOT NULL UNIQUE,
    purpose     text,
    founded_on  date,
    dissolved_on date
);

CREATE TABLE club_membership (
    club_id    bigint NOT NULL REFERENCES student_club (id),
    student_id bigint NOT NULL REFERENCES student (id),
    function   varchar(40),
    joined_on  date NOT NULL DEFAULT current_date,
    left_on    date,
    PRIMARY KEY (club_id, student_id)
);
