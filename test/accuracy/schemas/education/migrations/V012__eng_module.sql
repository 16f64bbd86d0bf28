-- Engineering: the workshop database of the faculty (was MS Access)
CREATE TABLE eng_staff (
    staff_id    serial PRIMARY KEY,
    employee_no varchar(10) NOT NULL,
    first_name  varchar(60) NOT NULL,
    last_name   varchar(60) NOT NULL,
    acad_title  varchar(40),
    institute   varchar(80),
    job_title   varchar(80),
    email       varchar(120),
    phone_ext   varchar(10),
    office      varchar(20),
    hired_on    date,
    active      boolean DEFAULT true
);

CREATE TABLE eng_equip (
    equip_id    serial PRIMARY KEY,
    lab         varchar(80),
    room_id     bigint REFERENCES room (id),
    descr       varchar(120) NOT NULL,
    inv_no      varchar(20),
    maker       varchar(80),
    model       varchar(80),
    serial_no   varchar(60),
    bought      date,
    value_eur   numeric(10,2),
    out_of_order boolean DEFAULT false,
    needs_training boolean DEFAULT false,
    keeper_id   integer REFERENCES eng_staff (staff_id)
);

CREATE TABLE eng_equip_reservations (
    res_id      serial PRIMARY KEY,
    equip_id    integer NOT NULL REFERENCES eng_equip (equip_id),
    staff_id    integer NOT NULL REFERENCES eng_staff (staff_id),
    res_from    timestamptz NOT NULL,
    res_to      timestamptz NOT NULL,
    project     varchar(120),
    approved_by integer REFERENCES eng_staff (staff_id),
    given_back  timestamptz,
    remark      text
);

CREATE TABLE eng_news (
    news_id   serial PRIMARY KEY,
    headline  varchar(200) NOT NULL,
    content   text NOT NULL,
    teaser    varchar(400),
    posted_by integer REFERENCES eng_staff (staff_id),
    posted_at timestamptz NOT NULL DEFAULT now(),
    valid_to  date,
    on_screen boolean DEFAULT false      -- monitor in the foyer
);

CREATE TABLE eng_office_hours (
    id        serial PRIMARY KEY,
    staff_id  integer NOT NULL REFERENCES eng_staff (staff_id),
    weekday   smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    from_time time NOT NULL,
    to_time   time NOT NULL,
    room      varchar(20),
    note      varchar(200)
);

CREATE TABLE eng_internships (
    id            serial PRIMARY KEY,
    student_id    integer NOT NULL REFERENCES student (id),
    company       varchar(120) NOT NULL,
    company_city  varchar(80),
    tutor_id      integer REFERENCES eng_staff (staff_id),
    begin_date    date NOT NULL,
    end_date      date,
    weeks         smallint,
    status        varchar(12) NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'approved', 'running', 'finished', 'failed')),
    report_file   varchar(200)
);

CREATE TABLE eng_capstone_projects (
    id           serial PRIMARY KEY,
    term_id      bigint NOT NULL REFERENCES term (id),
    project_name varchar(160) NOT NULL,
    partner_company varchar(120),
    coach_id     integer REFERENCES eng_staff (staff_id),
    team_size    smallint NOT NULL DEFAULT 5,
    budget_eur   numeric(8,2),
    demo_day     date
);

CREATE TABLE eng_change_log (
    id         serial PRIMARY KEY,
    tab        varchar(40) NOT NULL,
    rec_id     integer NOT NULL,
    field      varchar(40) NOT NULL,
    old_value  text,
    new_value  text,
    changed_by integer REFERENCES eng_staff (staff_id),
    changed_on timestamptz NOT NULL DEFAULT now()
);

INSERT INTO eng_staff (employee_no, first_name, last_name, institute, email) VALUES ('100482', 'Karl', 'Steiner', 'Machine tools', 'karl.steiner@eng.uni.example'), ('100519', 'Milena', 'Popovic', 'Robotics', 'm.popovic@eng.uni.example');
