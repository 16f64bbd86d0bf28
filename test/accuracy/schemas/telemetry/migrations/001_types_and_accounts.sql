-- FrostWatch: climate, energy and cold chain monitoring
CREATE TYPE severity_level AS ENUM ('info', 'warning', 'critical');
CREATE TYPE device_state AS ENUM ('provisioned', 'active', 'offline', 'maintenance', 'retired');

CREATE TABLE organizations (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name        TEXT NOT NULL,
    slug        TEXT NOT NULL UNIQUE,
    plan        TEXT NOT NULL DEFAULT 'standard' CHECK (plan IN ('trial', 'standard', 'enterprise')),
    created_at  TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE TABLE sites (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    org_id      BIGINT NOT NULL REFERENCES organizations (id),
    name        TEXT NOT NULL,
    street      TEXT,
    postal_code TEXT,
    city        TEXT,
    country     CHAR(2) NOT NULL DEFAULT 'DE',
    timezone    TEXT NOT NULL DEFAULT 'Europe/Berlin',
    latitude    NUMERIC(9, 6),
    longitude   NUMERIC(9, 6),
    created_at  TIMESTAMPTZ NOT NULL DEFAULT now(),
    UNIQUE (org_id, name)
);

CREATE TABLE zones (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    site_id     BIGINT NOT NULL REFERENCES sites (id) ON DELETE CASCADE,
    name        TEXT NOT NULL,
    floor       TEXT,
    target_temp_min NUMERIC(5, 2),
    target_temp_max NUMERIC(5, 2),
    created_at  TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE TABLE app_users (
    id            BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email         TEXT NOT NULL UNIQUE,
    display_name  TEXT NOT NULL,
    phone         TEXT,
    password_hash TEXT,
    last_login_at TIMESTAMPTZ,
    created_at    TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE TABLE org_members (
    org_id     BIGINT NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
    user_id    BIGINT NOT NULL REFERENCES app_users (id) ON DELETE CASCADE,
    role       TEXT NOT NULL DEFAULT 'viewer' CHECK (role IN ('viewer', 'technician', 'admin')),
    joined_at  TIMESTAMPTZ NOT NULL DEFAULT now(),
    PRIMARY KEY (org_id, user_id)
);

INSERT INTO organizations (name, slug, plan) VALUES ('Alpenfrisch Logistik', 'alpenfrisch', 'enterprise'), ('Klinikum Nord', 'klinikum-nord', 'standard');
INSERT INTO sites (org_id, name, city, country) VALUES (1, 'Cold store Kempten', 'Kempten', 'DE'), (1, 'Hub Graz', 'Graz', 'AT'), (2, 'Pharmacy', 'Kiel', 'DE');
