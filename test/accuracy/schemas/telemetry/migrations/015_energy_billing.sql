-- published price sheets of the grid operators; a sheet is never changed after its year has begun
CREATE TABLE grid_tariffs_2023 (
    grid_operator   TEXT NOT NULL,
    voltage_level   TEXT NOT NULL,
    work_price_ct   NUMERIC(8, 4) NOT NULL,
    demand_price_eur NUMERIC(10, 2),
    PRIMARY KEY (grid_operator, voltage_level)
);
CREATE TABLE grid_tariffs_2024 (
    grid_operator   TEXT NOT NULL,
    voltage_level   TEXT NOT NULL,
    work_price_ct   NUMERIC(8, 4) NOT NULL,
    demand_price_eur NUMERIC(10, 2),
    relief_ct       NUMERIC(8, 4) NOT NULL DEFAULT 0,
    PRIMARY KEY (grid_operator, voltage_level)
);
INSERT INTO grid_tariffs_2023 VALUES ('Bayernnetz', 'LV', 7.9100, NULL), ('Bayernnetz', 'MV', 3.2200, 98.10);
INSERT INTO grid_tariffs_2024 VALUES ('Bayernnetz', 'LV', 9.4300, NULL, 0.5), ('Bayernnetz', 'MV', 3.8800, 120.40, 0);

CREATE TABLE meter_billing_reads (
    id            BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    device_id     BIGINT NOT NULL REFERENCES energy_meters (device_id),
    register      TEXT NOT NULL CHECK (register IN ('1.8.0', '2.8.0')),
    read_on       DATE NOT NULL,
    reading_kwh   NUMERIC(14, 3) NOT NULL,
    method        TEXT NOT NULL DEFAULT 'remote' CHECK (method IN ('remote', 'manual', 'estimated')),
    read_by       BIGINT REFERENCES app_users (id),
    signature     TEXT,
    UNIQUE (device_id, register, read_on)
);
COMMENT ON TABLE meter_billing_reads IS 'Legally relevant register totals on the reading date. Corrections only by a further row.';
