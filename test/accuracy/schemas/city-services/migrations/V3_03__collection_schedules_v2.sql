CREATE TABLE waste.collection_schedules_v2 (
    id            BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    zone_code     TEXT NOT NULL REFERENCES waste.zones(code),
    fraction      TEXT NOT NULL,
    pickup_date   DATE NOT NULL,
    pickup_from   TIME,
    pickup_until  TIME,
    is_substitute BOOLEAN NOT NULL DEFAULT false,
    ics_uid       TEXT UNIQUE,
    note_de       TEXT,
    note_fr       TEXT
);
CREATE INDEX ON waste.collection_schedules_v2 (zone_code, pickup_date);
COMMENT ON TABLE waste.collection_schedules_v2 IS 'Feeds the calendar on the website (2023). Counter still prints from the first one.';

-- second delivery of the logistics app; table may exist already
CREATE TABLE IF NOT EXISTS waste.container_deliveries (
    id            BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    container_id  BIGINT NOT NULL REFERENCES waste.containers(id),
    address_id    BIGINT NOT NULL REFERENCES core.addresses(id),
    time_window   TEXT,
    signature_png BYTEA,
    delivered_at  TIMESTAMPTZ
);
