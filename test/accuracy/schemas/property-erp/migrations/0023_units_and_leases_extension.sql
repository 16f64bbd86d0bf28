CREATE TABLE pm_unit_attr (
    pm_unit_id   NUMERIC(10) NOT NULL REFERENCES pm_unit (pm_unit_id),
    attr         VARCHAR(40) NOT NULL,
    val          VARCHAR(255),
    PRIMARY KEY (pm_unit_id, attr)
);
COMMENT ON TABLE pm_unit_attr IS 'kitchen, balcony, floor covering ... for the listing export';
CREATE TABLE pm_unit_building (
    pm_unit_id      NUMERIC(10) NOT NULL REFERENCES pm_unit (pm_unit_id),
    pm_building_id  NUMERIC(10) NOT NULL REFERENCES pm_building (pm_building_id),
    PRIMARY KEY (pm_unit_id, pm_building_id)
);
CREATE TABLE pm_lease_tenant (
    lease_id     NUMERIC(10) NOT NULL REFERENCES pm_lease (pm_lease_id),
    bpartner_id  NUMERIC(10) NOT NULL REFERENCES c_bpartner (c_bpartner_id),
    role         VARCHAR(20) NOT NULL DEFAULT 'tenant',
    PRIMARY KEY (lease_id, bpartner_id)
);
CREATE TABLE pm_lease_document (
    id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    pm_lease_id  NUMERIC(10) NOT NULL REFERENCES pm_lease (pm_lease_id),
    doc_name     VARCHAR(160) NOT NULL,
    file_path    VARCHAR(400) NOT NULL,
    mime_type    VARCHAR(80),
    size_bytes   BIGINT,
    uploaded_by  NUMERIC(10) REFERENCES ad_user (ad_user_id),
    uploaded_at  TIMESTAMP NOT NULL DEFAULT now()
);
CREATE TABLE wo_eventlog (
    id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    wo_order_id  NUMERIC(10) NOT NULL REFERENCES wo_order (wo_order_id),
    event        VARCHAR(40) NOT NULL,
    from_status  VARCHAR(20),
    to_status    VARCHAR(20),
    field_diff   TEXT,
    who          VARCHAR(60),
    at           TIMESTAMP NOT NULL DEFAULT now()
);
-- delivered with the scheduler app as well
CREATE TABLE IF NOT EXISTS wo_technician (
    id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    full_name    VARCHAR(120) NOT NULL,
    skills       TEXT[] NOT NULL DEFAULT '{}',
    color        CHAR(7),
    calendar_url TEXT,
    max_hours_day NUMERIC(4,1)
);
CREATE TABLE wo_appointment (
    id               BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    wo_order_id      NUMERIC(10) NOT NULL REFERENCES wo_order (wo_order_id),
    wo_technician_id NUMERIC(10) NOT NULL REFERENCES wo_technician (wo_technician_id),
    starts_at        TIMESTAMP NOT NULL,
    ends_at          TIMESTAMP NOT NULL,
    confirmed        BOOLEAN NOT NULL DEFAULT false
);
