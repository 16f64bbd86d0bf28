-- Housing office (their own project, 2017). They use plural names.
CREATE TABLE dormitories (
    id          bigserial PRIMARY KEY,
    name        text NOT NULL UNIQUE,
    street      text,
    city        text,
    warden_name text,
    warden_phone text,
    opened_year smallint
);

CREATE TABLE dorm_rooms (
    id           bigserial PRIMARY KEY,
    dormitory_id bigint NOT NULL REFERENCES dormitories (id),
    room_no      text NOT NULL,
    beds         smallint NOT NULL DEFAULT 1,
    monthly_rent numeric(8,2) NOT NULL,
    has_kitchen  boolean NOT NULL DEFAULT false,
    UNIQUE (dormitory_id, room_no)
);

CREATE TABLE dorm_applications (
    id                 bigserial PRIMARY KEY,
    student_id         bigint NOT NULL REFERENCES student (id),
    wished_dormitory_id bigint REFERENCES dormitories (id),
    wished_from        date NOT NULL,
    max_rent           numeric(8,2),
    remarks            text,
    applied_at         timestamptz NOT NULL DEFAULT now(),
    decided_at         timestamptz,
    accepted           boolean
);

CREATE TABLE dorm_assignments (
    id          bigserial PRIMARY KEY,
    student_id  bigint NOT NULL REFERENCES student (id),
    dorm_room_id bigint NOT NULL REFERENCES dorm_rooms (id),
    moved_in    date NOT NULL,
    moves_out   date,
    deposit     numeric(8,2),
    contract_no text UNIQUE
);
CREATE INDEX dorm_assignments_room_idx ON dorm_assignments (dorm_room_id);

CREATE TABLE dorm_assignments_archive (
    id          bigint PRIMARY KEY,
    student_id  bigint NOT NULL,
    dorm_room_id bigint NOT NULL,
    moved_in    date NOT NULL,
    moves_out   date,
    deposit     numeric(8,2),
    contract_no text,
    archived_on date NOT NULL DEFAULT current_date
);

CREATE FUNCTION dorm_archive_assignments() RETURNS void LANGUAGE sql AS $$
    WITH done AS (DELETE FROM dorm_assignments WHERE moves_out < current_date - 365 RETURNING *)
    INSERT INTO dorm_assignments_archive (id, student_id, dorm_room_id, moved_in, moves_out, deposit, contract_no)
    SELECT id, student_id, dorm_room_id, moved_in, moves_out, deposit, contract_no FROM done;
$$;

CREATE TABLE meal_plans (
    id         bigserial PRIMARY KEY,
    name       text NOT NULL,
    price      numeric(8,2) NOT NULL,
    meals_week smallint NOT NULL,
    active     boolean NOT NULL DEFAULT true
);

CREATE TABLE meal_plan_addons (
    id           bigserial PRIMARY KEY,
    meal_plan_id bigint NOT NULL REFERENCES meal_plans (id),
    name         text NOT NULL,
    price        numeric(8,2) NOT NULL,
    active       boolean NOT NULL DEFAULT true
);

INSERT INTO dormitories (name, street, city) VALUES ('Haus Lindenhof', 'Lindenweg 4', 'Greinsfeld'), ('Campus Village', 'Am Damm 17', 'Greinsfeld');
INSERT INTO meal_plans (name, price, meals_week) VALUES ('Basic', 189.00, 5), ('Full board', 342.00, 19);
