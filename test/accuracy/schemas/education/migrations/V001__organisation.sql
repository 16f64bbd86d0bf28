-- Student information system, registrar's office, 2016.
CREATE TABLE country (
    iso2    char(2) PRIMARY KEY,
    name_en varchar(80) NOT NULL
);

CREATE TABLE building (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code       varchar(8) NOT NULL UNIQUE,
    name       varchar(120) NOT NULL,
    street     varchar(120),
    floors     smallint,
    accessible boolean NOT NULL DEFAULT true
);

CREATE TABLE room (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    building_id bigint NOT NULL REFERENCES building (id),
    room_no     varchar(10) NOT NULL,
    seats       integer NOT NULL CHECK (seats > 0),
    exam_seats  integer,
    has_beamer  boolean NOT NULL DEFAULT false,
    UNIQUE (building_id, room_no)
);

CREATE TABLE faculty (
    id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code varchar(8) NOT NULL UNIQUE,
    name varchar(120) NOT NULL
);

CREATE TABLE department (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    faculty_id bigint NOT NULL REFERENCES faculty (id),
    code       varchar(8) NOT NULL UNIQUE,
    name       varchar(120) NOT NULL,
    head_name  varchar(120)
);

CREATE TABLE academic_year (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    label     varchar(9) NOT NULL UNIQUE,      -- 2016/17
    starts_on date NOT NULL,
    ends_on   date NOT NULL,
    CHECK (ends_on > starts_on)
);

CREATE TABLE term (
    id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    academic_year_id   bigint NOT NULL REFERENCES academic_year (id),
    code               varchar(6) NOT NULL UNIQUE,   -- 2016W
    starts_on          date NOT NULL,
    ends_on            date NOT NULL,
    registration_opens timestamptz,
    registration_ends  timestamptz
);

INSERT INTO country VALUES ('AT', 'Austria'), ('DE', 'Germany'), ('IT', 'Italy'), ('TR', 'Turkey'), ('US', 'United States');
INSERT INTO faculty (code, name) VALUES ('MED', 'Faculty of Medicine'), ('ENG', 'Faculty of Engineering'), ('LAW', 'Faculty of Law');
INSERT INTO academic_year (label, starts_on, ends_on) VALUES ('2016/17', '2016-10-01', '2017-09-30');
