-- new booking engine, step 1 (step 2 postponed until after the indoor season)
CREATE TABLE sports.facility_attributes (
    facility_id  BIGINT NOT NULL REFERENCES sports.facilities(id),
    attr_name    TEXT NOT NULL,
    attr_value   TEXT,
    PRIMARY KEY (facility_id, attr_name)
);
INSERT INTO sports.facilities (code, name, kind) VALUES ('ESP','Esplanade Halle','hall'), ('GUR','Gurzelen','pitch');
INSERT INTO sports.facility_features (facility_id, floor_type, spectator_seats, showers, has_wifi) VALUES (1,'parquet',300,8,true);
INSERT INTO sports.facility_attributes VALUES (1,'floor_type','parquet'),(1,'spectator_seats','300'),(1,'showers','8'),(1,'wifi','yes'),(2,'floor_type','artificial turf'),(2,'lighting_lux','250');

CREATE TABLE sports.bookings_new (
    booking_id     UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    unit_id        BIGINT NOT NULL REFERENCES sports.facility_units(id),
    club_id        UUID,
    booker_person_id BIGINT REFERENCES core.persons(id),
    title          TEXT,
    during         TSTZRANGE NOT NULL,
    recurrence     TEXT,
    price          REAL,
    state          TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending','approved','declined','cancelled')),
    created_by     BIGINT REFERENCES core.portal_accounts(id),
    created_at     TIMESTAMPTZ NOT NULL DEFAULT now()
);
CREATE INDEX bookings_new_during_idx ON sports.bookings_new USING gist (during);

CREATE TABLE sports.season_allocations (
    id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    season     TEXT NOT NULL,
    unit_id    BIGINT NOT NULL REFERENCES sports.facility_units(id),
    club_id    BIGINT NOT NULL REFERENCES sports.clubs(id),
    weekday    INT NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    from_time  TIME NOT NULL,
    to_time    TIME NOT NULL,
    UNIQUE (season, unit_id, weekday, from_time)
);
